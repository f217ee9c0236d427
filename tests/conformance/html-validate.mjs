// What html-validate asks of the pages: its recommended and accessibility rules, each exception with its reason.
export default {
  root: true,
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    "doctype-style": ["error", { style: "lowercase" }], // like every tag; HTML allows either
  },
};
