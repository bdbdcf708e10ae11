"""Messages whose intent is known; what grammar cannot read takes the intent of the nearest one."""

from collections.abc import Mapping

from chat.domain.language.intents import Intent

EXEMPLARS: Mapping[Intent, tuple[str, ...]] = {
    Intent.RECOMMEND: (
        "What can I do this weekend?",
        "I'm bored, any ideas for tonight?",
        "Recommend me a good film",
        "Something fun for the family on Saturday",
        "What should I read next?",
        "Suggest a board game for four people",
        "I want to see something funny",
        "Any concerts or events near me?",
        "Where can we go for dinner?",
        "Give me cheap ideas for a date night",
        "Show me something else",
        "We have friends over, what could we play?",
        "I need a gift for my brother who plays games",
    ),
    Intent.BUDGET: (
        "How much do I have left this month?",
        "What is my entertainment budget?",
        "How much have I spent on fun?",
        "Am I over budget?",
        "What's my remaining money for entertainment?",
        "Show me my budget status",
        "Where did my money go this month?",
        "What subscriptions am I paying for?",
        "When does my budget reset?",
    ),
    Intent.AFFORD: (
        "Can I afford a concert ticket?",
        "Can I afford 45 dollars?",
        "Is this game too expensive for me?",
        "Do I have enough money for Catan?",
        "Would a dinner out break my budget?",
        "Can I still buy that book this month?",
    ),
    Intent.EXPLAIN: (
        "Why did you suggest that?",
        "Why this one?",
        "What made you pick these?",
        "How did you choose those?",
    ),
    Intent.DETAIL: (
        "Tell me more about the first one",
        "What is it about?",
        "How long does it take?",
        "Where can I watch it?",
        "Is it any good?",
    ),
    Intent.STORY: (
        "Write me a true crime story",
        "Tell me a scary story",
        "I want a new crime story to read",
        "Can you generate a murder mystery for me?",
        "Where are the stories?",
    ),
    Intent.HELP: (
        "What can you do?",
        "How does this work?",
        "Help",
        "Who are you?",
        "What can I ask you?",
        "Are you a real person?",
    ),
    # Without examples of what is none of our business, everything is near to something.
    Intent.UNKNOWN: (
        "What is the highest mountain?",
        "How do I cook rice?",
        "Who is the president?",
        "Write some computer code",
        "Will it rain tomorrow?",
        "What's the weather like on Saturday?",
        "Translate this sentence",
        "What is the meaning of life?",
        "Solve this equation for me",
        "Fix my printer",
    ),
    Intent.PREFERENCE: (
        "I hate horror films",
        "I love board games",
        "I'm really into science fiction",
        "I don't enjoy musicals",
    ),
}
