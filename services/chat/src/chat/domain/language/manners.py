"""Messages that want care rather than an offer: distress, harm, insults, and what is kept of somebody."""

import re

# Said of oneself it is never only a title, whatever else the message asks for.
_OF_ONESELF = re.compile(
    r"\b(?:kill(?:ing)?|hurt(?:ing)?|harm(?:ing)?|hang(?:ing)?|cut(?:ting)?) (?:myself|my ?self)\b"
    r"|\bend(?:ing)? my (?:own )?life\b|\btak(?:e|ing) my own life\b|\bi am suicidal\b|\bi'm suicidal\b"
    r"|\bi (?:\w+ ){0,2}(?:want|wish|going|ready) to die\b|\bi'm (?:going|ready) to die\b"
    r"|\bwish i (?:was|were) dead\b|\b(?:don't|do not|dont) want to (?:live|be alive|exist)\b"
    r"|\bbetter off without me\b|\bno reason to live\b",
    re.IGNORECASE,
)
_DISTRESS = re.compile(
    r"\bsuicid(?:e|al)\b|\bend(?:ing)? it all\b|\b(?:want|wish|going|ready) to die\b|\boverdose on\b",
    re.IGNORECASE,
)
# A title or a plot may be about it: "Suicide Squad", "a film about suicide".
_ABOUT = re.compile(
    r"\bsuicide squad\b|\b(?:films?|movies?|books?|series|shows?|stor(?:y|ies)|games?|virgin)\b",
    re.I,
)
HARM = re.compile(
    r"\b(?:how (?:do|can|could|would|should) (?:i|we)|how to|help me(?: to)?|i(?:'m| am) going to|i(?: want to|'ll| will))"
    r" (?:kill|murder|poison|stab|shoot|strangle|hurt|attack|kidnap|rape|drug)\b(?! (?:(?:some|the|a|an|two|three|more|this|last) )*(?:time|hours?|minutes?|evenings?|afternoon|boredom|zombies?|boss(?:es)?|dragons?|monsters?))",
    re.IGNORECASE,
)
INSULT = re.compile(
    r"\b(?:fuck(?:ing)?|f\*+k|piss) (?:off|you|this|u)\b|\b(?:fuck|stfu|shut up|go to hell|screw you)\b"
    r"|\b(?:you|u)(?:'re| are| r)? (?:an? |such an? |so |really |fucking )*(?:stupid|dumb|idiot|moron|useless|worthless|shit|crap|trash|garbage|piece of)\b",
    re.IGNORECASE,
)
ACKNOWLEDGED = re.compile(
    r"^\W*(?:ok(?:ay)?|okey|k|lol|haha+|hehe|hm+|mhm|ah+|oh|i see|got it|right|alright|all right|fine|sure|wow|cool|nice|interesting|understood|noted)"
    r"(?:[\s,]+(?:then|ok(?:ay)?|got it|i see))*\W*$",
    re.IGNORECASE,
)
DOWN = re.compile(
    r"\b(?:i feel|i'm|i am|feeling|i've been) (?:\w+ ){0,2}(?:sad|down|low|blue|lonely|heartbroken|stressed|exhausted)\b|\bhad a bad day\b",
    re.IGNORECASE,
)
NOTHING_SAID = re.compile(r"^[\W_]*$")
FORGET = re.compile(
    r"\b(?:forget|unlearn|delete|erase|remove|wipe)\b(?! (?:to|about it)\b)[^.?!]{0,20}"
    r"\b(?:that i|i (?:like|love|hate|said|told)|my (?:taste|preference|liking|love|data|history|memory|account)|about me|everything|me\b|what i)",
    re.IGNORECASE,
)
MEMORY = re.compile(
    r"\bwhat (?:do|have|did) you (?:know|remember|learn(?:ed|t)?|kept|keep|store|noted?)\b[^.?!]{0,24}\b(?:me|my|of me|i)\b"
    r"|\bwhat (?:are|were) my (?:tastes|preferences|likes|dislikes)\b|\bwhat do i (?:like|love|hate|enjoy)\b|\bdo you (?:know|remember) (?:me|my|what (?:i|we))\b",
    re.IGNORECASE,
)
_MINE = r"\b(?:my|our) (?:data|info(?:rmation)?|details|documents?|statements?|figures|chats?|finances)\b"
PRIVACY = re.compile(
    rf"\b(?:sell|share|leak|give away|keep|see|sees|reads?|uses?|do with|happens (?:to|with))\b[^.?!]{{0,24}}{_MINE}[^.!]*\?"
    rf"|{_MINE}[^.?!]{{0,12}}\b(?:safe|private|secure|protected|sold|shared)\b|\bprivacy\b",
    re.IGNORECASE,
)
_FOREIGN = frozenset(
    "ich bin was kann wir heute und der das ist nicht mir für gibt es einen eine bitte danke möchte will "
    "qué que puedo hacer gratis este fin semana quiero una película para hoy por favor tengo "
    "je suis quoi peux faire gratuit ce soir avec nous une pour est cosa posso fare oggi sera voglio "
    "wat kan ik doen vandaag een het".split()
)
_ENOUGH = 3
_LETTERS = re.compile(r"[^\W\d_]+")


def is_distress(text: str) -> bool:
    """Whether somebody may mean to harm themselves."""
    if _OF_ONESELF.search(text):
        return True
    return bool(_DISTRESS.search(text)) and not _ABOUT.search(text)


def is_foreign(text: str) -> bool:
    """Whether a message is in another language than English, as far as its small words tell."""
    words = _LETTERS.findall(text.casefold())
    known = sum(word in _FOREIGN for word in words)
    return known >= _ENOUGH and known * 5 >= len(words) * 2
