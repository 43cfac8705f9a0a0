"""Texts of what a step rests on besides partners' own words."""

from outputs.labels.files import Text

TEXTS: dict[str, Text] = {
    "sign_unverified": Text("°", "°"),
    "sign_derived": Text("*", "*"),
    "sign_soft": Text("~", "~"),
    "sign_assumed": Text("±", "±"),
    "sign_no_time": Text("=", "="),
    "sign_confidential": Text("§", "§"),
    "doubt_unverified": Text("niet geverifieerd", "not verified"),
    "doubt_derived": Text("eigen afleiding", "own reasoning"),
    "doubt_soft": Text("zachte afhankelijkheid", "soft dependency"),
    "doubt_assumed": Text("aangenomen doorlooptijd", "assumed lead time"),
    "doubt_no_time": Text("geen doorlooptijd gerekend", "no lead time counted"),
    "doubt_confidential": Text("via vertrouwelijke stappen", "by way of confidential steps"),
    "rests_unverified": Text("niet geverifieerde stappen", "steps that are not verified"),
    "rests_derived": Text("eigen afleiding", "own reasoning"),
    "rests_soft": Text("een zachte afhankelijkheid", "a soft dependency"),
    "rests_assumed": Text("aangenomen doorlooptijden", "assumed lead times"),
    "rests_no_time": Text(
        "stappen waarvoor geen doorlooptijd gerekend is", "steps without any lead time counted"
    ),
    "rests_confidential": Text("vertrouwelijke stappen", "confidential steps"),
    "chain_legend": Text(
        "Waar de keten op rust: {marks}. Zonder teken: opgegeven of gepubliceerd.",
        "What the chain rests on: {marks}. Without a mark: stated by a partner or published.",
    ),
    "doubts_legend": Text(
        "Hoe zeker is een stap? {marks}. Zonder teken: opgegeven of gepubliceerd.",
        "How sure is a step? {marks}. Without a mark: stated by a partner or published.",
    ),
}
