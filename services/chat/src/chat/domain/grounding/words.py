"""Capitalised words that claim nothing: how sentences begin, and names that are not titles."""

STARTERS = frozenset(
    """
a about absolutely actually after again ah all already also although always am an and another any
anything apologies are as ask at aw awesome based be because before being below best better between both
budget but by can card cards check cheap cheaper choose come congratulations consider cost could
currently dear definitely depending did do does don't done each either end enjoy enough especially even
every everything exactly excellent extra fair fancy few films find first fits for fortunately
free from fun games get give given glad go going good got gotcha great had happily happy has have haven't he
hello help her here here's hey hi his hmm honestly hope how however i i'd i'll i'm i've if important in
indeed instead is isn't it it'll it's its just keep knowing last leaves let let's like looking lots lovely
many may maybe me meanwhile might money month more most much my naturally nearly neither next nice no none nope
not note noted nothing now of oh ok okay on once one ones only or other otherwise our out over
perfect perhaps picks planning please plenty price prices pricing probably right same save saving say see
set several shall she should simply since small so some someone something sometimes soon sorry sounds spending
still subscriptions such sure take tell thank thanks that that'd that'll that's the their them then there there's these they
they'd they'll they're things this those though three through time to today together told tonight too total totally try two
under understood unfortunately unless until up upload us use used very want was we we'd we'll we're
we've weekend welcome well were what what's whatever when where whether which while who whose why will
wise with within easily easier without wonderful works worth would wow yes yesterday yet you you'd you'll you're you've your
yours
game games press party nowhere something's things
above across add adding alone along alternatively among argue avoid back bear begin beside better beyond big
board book books borrow bring bringing buy buying call card cheaper check cheers chill cinema classic clear click close comfortable
compared cook cosy cozy curl date day deal depends dinner drop eating else evening evenings event events fine finally finish first five
follow fortunately four free fresh friday friends full game gather glance go grab half hang head heading hold hop
ideal ideally imagine in invite join just keeping kick last later laugh leave lean leaving less light little long
lovely low main make makes making mark meet mention mind mix moving movie movies music near neat need needed needs
new night nights no. note ones open option options order outdoor outings overall own pack pair part people perhaps
person pick pictures plan plans play playing pop popcorn possible prefer pretty put putting quick quiet quite
rather read reading ready really reasonable reach recall relax remember rent renting right round run search
second see seems series settle shows simple six sit skip slow snacks snuggle so-so solid something spend staying stay
step stick stop story stretch strong super surely swap switch taking tap ten tea third thinking thought three ticket tickets
time tomorrow top toward trade treat trust turn unwind usually valid visit wait waiting walk walking wander
want watch watching weekends wish wonder work working worry write
""".split()
)

NAMES = frozenset(
    """
i i'm i'll i'd i've ok tv pc pdf rpg dvd aud usd nzd cad eur gbp jpy inr chf sgd penny dreadful
monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december jan feb mar apr jun jul aug sep sept oct nov dec christmas
bought budget conversations documents forgotten income preferences stories memory page english
""".split()
)
