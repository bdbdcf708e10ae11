"""The phrases that leave no doubt about what a message wants."""

import re

WRITE_STORY = re.compile(
    r"\b(?:write|tell|spin|generate|make|create|invent)\s+(?:me |us )?(?:an? )?(?:\w+[\s-]){0,4}(?:stor(?:y|ies)|tale|yarn)\b"
    r"|\b(?:new|another) (?:crime )?story\b|\bpenny dreadful stor(?:y|ies)\b|\bstory (?:page|library)\b"
    r"|\b(?:is|are|was|were) (?:the|this|that|your|these|those) stor(?:y|ies) (?:true|real|fiction|made up)\b",
    re.IGNORECASE,
)
BUDGET = re.compile(
    r"\bhow much (?:money )?(?:do|did|have|can|is|are|was)\s+(?:i|we|my|left)\b"
    r"|\b(?:what(?:'s| is| are)|show(?: me)?|check|see)\s+(?:me )?(?:my|the)\s+(?:\w+\s+){0,2}"
    r"(?:budget|balance|spending|remaining|allowance|subscriptions?|figures)\b"
    r"|\bam i (?:\w+ )?(?:over|under|within|on) (?:my )?budget\b|\b(?:budget|month|money) (?:status|left|resets?|starts? over)\b"
    r"|\bwhen (?:does|do|is|will)\b[^?]*\b(?:budget|money|month|reset)\b|\bwhat(?:'s| is)? left\b|\bhow much\W*$"
    r"|\bsubscriptions?\b[^?]*\b(?:do i|have i|i have|paying|cost)\b|\b(?:which|what) subscriptions?\b|\bmy subscriptions\b"
    r"|\bwhere (?:did|does) (?:all )?my money go\b|\bam i (?:doing )?(?:ok(?:ay)?|broke|overspending)\b"
    r"|\b(?:left|remaining)\b[^.?!]{0,30}\b(?:budget|this month|to spend|for fun)\b|\bwhat do i have left\b"
    r"|\bwhat (?:can|could|may) (?:i|we) spend\b|\bdid i overspend\b|\b(?:what(?:'s| is)|how (?:big|high) is) my (?:income|salary|rent)\b"
    r"|\bworth (?:keeping|paying)\b|\bshould (?:i|we) (?:keep|cancel|drop)\b|\b(?:bills?|rent)\b[^.!]*\?|\b(?:my|next|what|which) bills?\b"
    r"|\bhow (?:do|can|should) (?:i|we) (?:upload|add|import|connect)\b|\bmy (?:files?|documents?|pdfs?|statements?|pay ?(?:slips?|stubs?)|receipts?)\b[^.!]*\?",
    re.IGNORECASE,
)
SUBSCRIPTION = re.compile(
    r"\bsubscriptions?\b|\bworth keeping\b|\bpay(?:ing)? for\b", re.IGNORECASE
)
AFFORD = re.compile(
    r"\b(?:can|could|may|should|do)\s+(?:i|we)\s+(?:\w+\s+){0,2}(?:afford|buy|splurge|have enough)\b|\bafford\b"
    r"|\btoo (?:expensive|dear|pricey|much)\b|\bhow much (?:is|does|are|would|for)\b|\bprice of\b"
    r"|\b(?:can|could) (?:i|we) spend\b|\benough (?:money )?(?:for|to buy)\b|\bblow my budget\b",
    re.IGNORECASE,
)
WHY_THIS_BUDGET = re.compile(
    r"\bwhy\b[^?]*\b(?:left|budget|remaining)\b|\bbudget\b[^?]*\bwhy\b", re.IGNORECASE
)
EXPLAIN = re.compile(
    r"\bwhy\b[^.?!]{0,40}\b(?:suggest|recommend|pick|chose|choose|this|that|these|those|it|one)\w*\b"
    r"|^\W*(?:but )?why(?: \w+){0,4}\W*$|\bhow (?:did|do) you (?:choose|pick|know)\b|\bwhat made you\b",
    re.IGNORECASE,
)
DETAIL = re.compile(
    r"\b(?:more|tell me(?: more)?) about\b|\bwhat(?:'s| is) (?:it|that|this|\w+ one) about\b"
    r"|\bwhat(?:'s| is) [^?]{2,60} about\b|\b(?:is|can i (?:get|watch|have|play|read|see)) (?:it|that)\b[^?]*\bfree\b"
    r"|\bhow long (?:is|does|will|would|do)\b|\bwhere (?:can|could|do|would|is)\b[^?]*\b(?:it|that|one|watch|get|buy|rent|play|find)\b"
    r"|\b(?:is|are) (?:it|that|this|they|the \w+ one) (?:any )?(?:good|fun|worth)\b|\bhow good is\b"
    r"|\bwhat(?:'s| is) the (?:first|second|third|fourth|last)\b|\bmore (?:details|info)\b"
    r"|\bhave you (?:seen|read|played|heard of)\b|\bcan i (?:watch|get|play|read) (?:it|that)\b|\bis (?:it|that) (?:too )?(?:scary|violent|funny|sad|dark)\b",
    re.IGNORECASE,
)
COMPLAINT = re.compile(
    r"\b(?:you(?:'re| are)|that(?:'s| is| was)|this is) (?:so |really |very |totally |completely )?"
    r"(?:useless|stupid|rubbish|terrible|awful|bad|wrong|no help|not (?:helpful|what i \w+|right|good)|nonsense|boring)\b"
    r"|^\W*(?:useless|rubbish|nonsense|wrong)\W*$|\byou (?:didn't|don't|did not|do not) (?:listen|understand|get it)\b",
    re.IGNORECASE,
)
CHOOSE = re.compile(
    r"\b(?:i(?:'ll| will) (?:take|have|go (?:with|for)|get|buy|watch|play|read|try)|let(?:'s| us) (?:do|go with|go for|take|watch|play|try)"
    r"|i(?:'d| would) (?:take|go (?:with|for))|book (?:it|that)|order (?:it|that)|buy (?:it|that|the \w+ one)\b(?!\?)"
    r"|(?<!have )(?<!did )i (?:just |already )?(?:bought|rented|ordered|watched|picked|spent|paid)"
    r"|^\W*add \d+(?:[.,]\d+)?)\b|^\W*(?:perfect|great|lovely|sounds good|yes|ok(?:ay)?)[,!. ]+(?:the|that|this) \w+(?: one)?\W*$",
    re.IGNORECASE,
)
NAMED = re.compile(
    r"\b(?:what|how) about\b|\bdo you (?:have|know)\b|\bworth (?:it|buying)\b", re.IGNORECASE
)
OPEN = re.compile(r"\b(?:which|what|any|something|anything)\b", re.IGNORECASE)
RECOMMEND = re.compile(
    r"\b(?:recommend|suggest|suggestions?|ideas?|what (?:can|could|should|shall) (?:i|we)"
    r"|what to (?:do|watch|read|play|see)|find (?:me|us)|show (?:me|us)|give (?:me|us)|looking for"
    r"|i(?:'m| am) bored|any(?:thing)? (?:good|fun|new|nice)|(?:want|need|fancy|feel like|in the mood)"
    r"|this weekend|tonight|^\W*something \w+\W*$|something (?:\w+ )?(?:to|for|fun|nice|new|free|cheap|funny)|what's on|i'd (?:like|love)"
    r"|(?:what|how) about (?:something|anything|some)|(?:something|anything|more) like|similar to"
    r"|surprise me|you (?:choose|decide|pick)|anything (?:\w+ )?for (?:us|me|tonight|today)|(?:gift|present) for|i(?:'m| am| feel| feel so|'ve been) (?:\w+ )?(?:sad|down|blue|lonely|stressed|exhausted|heartbroken))\b",
    re.IGNORECASE,
)
HELP = re.compile(
    r"^\W*help\b|\b(?:can you (?:book|order|buy|pay|reserve)|what can you do|how (?:do(?:es)?|can) (?:you|this|it) work|who are you"
    r"|what are you|what can i ask|are you (?:a |an )?(?:human|real|bot|robot|ai|person))\b",
    re.IGNORECASE,
)
THANKS = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|great|perfect|lovely|awesome|cool|nice)[,!. ]*)*"
    r"(?:thanks?(?: you)?|thank you|thx|ta|cheers|much appreciated|bye|goodbye|good night|perfect|great|awesome|lovely"
    r"|you(?:'re| are) (?:\w+ ){0,2}(?:great|brilliant|awesome|amazing|lovely|best|star|legend|lifesaver|kind|helpful))\b"
    r"(?:[\s,.!]+(?:bye|goodbye|so much|a lot|very much|again|you|for \w+(?: \w+){0,3}|that's \w+|that (?:helps|helped)(?: a lot)?"
    r"|you(?:'re| are) (?:\w+ ){0,2}(?:great|brilliant|awesome|amazing|lovely|best|star|legend|lifesaver|kind|helpful)))*\W*$",
    re.IGNORECASE,
)
GREETING = re.compile(
    r"^\W*(?:hi|hello|hey|hiya|howdy|(?:good )?(?:morning|afternoon|evening)|good day|g'day|yo)"
    r"(?:[\s,]+(?:there|again|you|all|mate|everyone|penny|how are you(?: doing)?(?: today)?))*\W*$",
    re.IGNORECASE,
)
