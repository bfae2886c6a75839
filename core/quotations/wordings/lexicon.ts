/** Words that the comparing of wordings knows by name. Everything is in small letters, with straight apostrophes. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

export const NEGATIONS: ReadonlySet<string> = new Set(
  words("not no never none nobody nothing nowhere neither nor without hardly scarcely barely cannot n't"),
);

export const MODALS: ReadonlySet<string> = new Set(
  words("shall should may might must can could will would 'd ought"),
);

export const CONJUNCTIONS: ReadonlySet<string> = new Set(words('and or'));

export const MONTHS: readonly string[] = words(
  'january february march april may june july august september october november december',
);

export const DATE_WORDS: ReadonlySet<string> = new Set([
  ...MONTHS.filter((month) => month !== 'may' && month !== 'march'),
  ...words('monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow'),
]);

/** Months that are printed short, and in full. Only where a capital begins them. */
export const SHORT_MONTHS: ReadonlyMap<string, string> = new Map([
  ['jan', 'january'],
  ['feb', 'february'],
  ['aug', 'august'],
  ['sept', 'september'],
  ['oct', 'october'],
  ['nov', 'november'],
  ['dec', 'december'],
]);

/** Numbers in words, and the digits that mean the same. */
export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map([
  ...words(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  ).map((word, value) => [word, String(value)] as const),
  ...words('thirty forty fifty sixty seventy eighty ninety').map(
    (word, i) => [word, String((i + 3) * 10)] as const,
  ),
  ...words('first second third fourth fifth sixth seventh eighth ninth tenth').map(
    (word, i) => [word, `${i + 1}${['st', 'nd', 'rd'][i] ?? 'th'}`] as const,
  ),
]);

/** Words that make or measure a number but have no digits of their own. */
export const QUANTITIES: ReadonlySet<string> = new Set(
  words(
    'hundred thousand million billion trillion dozen half quarter twice once hundreds thousands millions billions percent $ £ €',
  ),
);

export const PRONOUNS: ReadonlySet<string> = new Set(
  words(
    'i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours ourselves they them their theirs themselves',
  ),
);

/** Forms of one verb that no ending tells, each line one verb. */
const IRREGULAR = `
be am is are was were been being 's 're 'm
have has had having 've
do does did done doing
say says said saying
go goes went gone going
get gets got gotten getting
make makes made making
take takes took taken taking
give gives gave given giving
forgive forgives forgave forgiven forgiving
know knows knew known knowing
think thinks thought thinking
see sees saw seen seeing
come comes came coming
find finds found finding
tell tells told telling
feel feels felt feeling
become becomes became becoming
leave leaves left leaving
keep keeps kept keeping
hold holds held holding
begin begins began begun beginning
bring brings brought bringing
write writes wrote written writing
stand stands stood standing
hear hears heard hearing
mean means meant meaning
meet meets met meeting
run runs ran running
pay pays paid paying
sit sits sat sitting
speak speaks spoke spoken speaking
lead leads led leading
grow grows grew grown growing
lose loses lost losing
fall falls fell fallen falling
send sends sent sending
build builds built building
understand understands understood understanding
break breaks broke broken breaking
spend spends spent spending
rise rises rose risen rising
drive drives drove driven driving
buy buys bought buying
wear wears wore worn wearing
choose chooses chose chosen choosing
seek seeks sought seeking
throw throws threw thrown throwing
deal deals dealt dealing
win wins won winning
teach teaches taught teaching
catch catches caught catching
fight fights fought fighting
sell sells sold selling
show shows showed shown showing
steal steals stole stolen stealing
swear swears swore sworn swearing
withhold withholds withheld withholding
die dies died dying
lie lies lied lay lain lying
`;

/** Of a form, its verb. */
export const VERBS: ReadonlyMap<string, string> = new Map(
  IRREGULAR.trim()
    .split('\n')
    .flatMap((line) => words(line).map((form) => [form, words(line)[0]!] as const)),
);

/** Words that hold a sentence together and are in every one: that two wordings share them says nothing. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...PRONOUNS,
  ...MODALS,
  ...NEGATIONS,
  ...CONJUNCTIONS,
  ...words(`a an the this that these those there here who whom whose which what when where why how if then than so as at by
    for from in into of off on onto out over to up upon with within about after against all also am another any are
    because been before being below between both but did do does doing down during each few had has have having is just
    more most much many only other own same some such too under until was were very while through again be 's 're 'm 've 'd
    even ever every yet still now well really quite rather perhaps per let like via`),
]);

/** Words that speech of every day and of every court is full of: sharing them says a little. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  words(`able act action actions anyone anything ask asked away back bad believe best better big bring case cases change come comes
    coming continue country court day days did different done end every everyone everything fact far feel feeling find first
    forward found gave get gets getting give given go goes going good got great group happen happened happening hard help
    high home hope important issue job keep kind knew know known last law life line little long look looking lot made
    make makes making man matter mean means men moment need needs never new next nothing office once one ones open part
    people person place plan point possible public put question real reason right room said saw say saying says see seen
    seems side small something start state statement stay stop support sure take taken taking talk tell thank thanks thing
    things think thought time today together told took true try trying turn understand use used want wanted wants way
    ways week went without woman women word words work working world wrong year years young yes sorry always maybe family
    families community very committed confident proud process team city members member decision nation`),
);

/** Runs of words that so many people say of so many things that they point to no utterance. */
export const STOCK_PHRASES: readonly (readonly string[])[] = `
look forward to working with
looking forward to working with
look forward to
looking forward to
thoughts and prayers
our thoughts are with
my thoughts are with
our hearts go out to
our hearts are with
my heart goes out to
deeply saddened by
deeply saddened to
saddened by the loss of
deepest condolences
sincere condolences
condolences to the family
friends and family
family and friends
friends and loved ones
no comment
decline to comment
declined to comment
do not comment on
comment on pending litigation
comment on ongoing
an ongoing investigation
the ongoing investigation
at this time
at the end of the day
in the coming days
in the coming weeks
in the coming months
in the weeks and months ahead
over the next
for the first time
one of the most
the vast majority of
a number of
the fact that
as well as
as soon as possible
in order to
in the process of
the rest of
when it comes to
what we do is
we are committed to
i am committed to
remain committed to
we remain committed
committed to working with
we are confident that
i am confident that
we are proud of
i am proud of
so proud of
very proud of
we will continue to
will continue to work with
continue to work with
continue to fight for
continue to do
working closely with
work closely with
we take very seriously
take these allegations seriously
take this very seriously
safety of our
is our top priority
our top priority is
our number one priority
our highest priority
the health and safety of
men and women of
the american people
the people of this
the united states of america
the united states
president of the united states
the supreme court
the white house
the department of justice
thank you so much
thank you very much
i want to thank
i would like to thank
we want to make sure
want to make sure that
to make sure that
make sure that we
i do not want to
i do not think that
i do not know what
i do not know if
we do not know
i think it is
i think that is
i think we are
it is going to be
is going to be a
we are going to
there is going to be
there is a lot of
a lot of people
you have to be
it is important to
it is important that
we need to make
we need to be
is one of the
this is one of
this is not a
this is the first
there is no doubt
there are a lot of
i have never seen
for a long time
in the middle of
be able to
we have to do
we are not going to
at the same time
the right thing to do
do the right thing
reserves the right to
beyond a reasonable doubt
a matter of law
motion to dismiss
motion for summary judgment
plead not guilty
pleaded not guilty
not guilty to all
presumed innocent until proven guilty
innocent until proven guilty
conduct unbecoming
of the law
rule of law
full extent of the law
the first amendment
due process of law
in the best interest of
in the best interests of
thank you for your service
nothing but the best
on behalf of the entire
clear and convincing evidence
a preponderance of the evidence
sufficient but not greater than necessary
accepted responsibility
acceptance of responsibility
did knowingly and intentionally
did knowingly and willfully
did unlawfully and knowingly
in violation of title
united states code section
within the meaning of section
on or about
in or about
and elsewhere the defendant
no condition or combination of conditions
will reasonably assure the
of likely voters
of registered voters
percent of voters said
compared with a year earlier
from a year earlier
forward looking statements
without admitting or denying
`
  .trim()
  .split('\n')
  .map(words);
