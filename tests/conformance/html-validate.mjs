// What html-validate asks of the pages: its recommended and accessibility rules, but for what has a reason below.
export default {
  root: true,
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {},
};
