"""The notice of a change to a policy (공지문): a page, an e-mail, a banner, data for programs."""
