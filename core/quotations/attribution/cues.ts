/**
 * Verbs that give somebody's words, in their base forms. The lists were made by hand from English usage in news and
 * court writing; their inflections are made in readings.ts. A verb of `NOUNS_TOO` is read as one only with a subject.
 */
export const SPEECH_VERBS: readonly string[] = (
  'say tell write claim state add note argue allege testify report announce declare insist explain admit concede ' +
  'acknowledge confirm deny assert contend maintain warn suggest reply respond answer ask inquire question ' +
  'tweet retweet post blog joke quip remark comment observe recall remember continue conclude aver plead ' +
  'opine hold rule find read caution stress emphasize emphasise reiterate repeat predict promise vow pledge swear ' +
  'threaten boast brag complain lament muse quote recite recount relate reveal disclose tout shout yell scream cry ' +
  'whisper mutter murmur chant sing call describe dub label brand term characterize characterise deem accuse blame ' +
  'charge slam blast criticize criticise denounce condemn decry deride mock ridicule praise hail laud applaud thank ' +
  'apologize apologise urge implore beg demand request order instruct advise recommend propose exhort counsel ' +
  'dismiss reject rebut refute counter retort rejoin object protest interject interrupt chime snap shoot fire hit ' +
  'lash rail rant rage fume bellow thunder exclaim proclaim profess promulgate pronounce preach lecture ' +
  'mention point signal indicate imply hint intimate specify stipulate provide require mandate prescribe ' +
  'demur depose attest affirm certify vouch submit posit postulate theorize speculate wonder ' +
  'think believe feel hope fear worry want wish expect know understand realize doubt suspect assume guess reckon ' +
  'figure imagine agree disagree accept consider regard view see envision envisage liken compare equate refer ' +
  'cite invoke tell inform notify assure reassure remind brief text email e-mail message wire cable ' +
  'determine decide reason elaborate clarify expound summarize summarise sum frame cast portray ' +
  'depict paint trumpet herald bill advertise pitch market style nickname christen title ' +
  'tease taunt jab needle chide scold berate rebuke admonish reprimand castigate chastise lambaste excoriate ' +
  'bemoan bewail gripe grumble grouse whine sigh laugh chuckle smile nod shrug grin ' +
  'gush enthuse crow gloat marvel rave coo purr drawl deadpan growl snarl sneer scoff sniff ' +
  'advocate defend endorse favor oppose support ' +
  'introduce translate paraphrase echo parrot offer volunteer venture interpret ' +
  'sue seek list reference detail document conceive credit cheer caption sign ' +
  'concur dissent overrule utter mouth voice express convey communicate articulate ' +
  'begin start finish end conclude open close prod press drone intone chirp rasp croak grumble mumble stammer stutter ' +
  'harrumph soothe coin misquote disavow'
).split(' ');

/** Verbs of thought: where somebody else tells of them, he is the one who speaks. */
export const THOUGHTS: ReadonlySet<string> = new Set(
  (
    'think believe feel hope fear worry want wish expect know understand realize doubt suspect assume guess reckon figure ' +
    'imagine agree disagree accept consider regard view see envision support oppose favor like'
  ).split(' '),
);

/** Verbs whose object alone is quoted, never a clause after it: "called it “a gift”". */
export const NAMING: ReadonlySet<string> = new Set(
  (
    'call describe dub label brand term deem shout yell scream chant sing nickname christen title style bill liken compare equate ' +
    'cast frame paint portray depict thank hail praise greet'
  ).split(' '),
);

/** Those whose forms are nouns as often as verbs. */
export const NOUNS_TOO: ReadonlySet<string> = new Set(
  (
    'claim state note report question answer tweet retweet post blog joke quip remark comment call charge blast hail ' +
    'demand request order counsel counter object protest shoot fire hit rage rail point signal hint cry chant label ' +
    'brand term text email e-mail message wire cable cast paint bill pitch market style nickname title jab needle ' +
    'rebuke gripe sigh laugh smile nod shrug grin growl favor support view hope fear worry want wish doubt suspect ' +
    'guess figure reason frame offer venture reference detail document credit cheer caption sign mouth voice express ' +
    'talk quote read rule find hold begin start finish end open close promise pledge vow threat brief stress praise ' +
    'blame ridicule review list whisper lecture rant scream shout yell echo advocate mention object repeat see ' +
    'notice reply release project plan urge sum regard share slam experience order test thunder wonder sing content ' +
    'notify speak introduce provide require know understand seek sue press accept compare refer ' +
    'decide determine consider imagine expect assume feel'
  ).split(' '),
);

/** Verbs that begin or end much besides speech: taken only where the words are set off as speech. */
export const ONLY_BESIDE: ReadonlySet<string> = new Set(
  (
    'continue begin start finish end open close shoot fire hit snap lash laugh chuckle smile nod shrug grin sigh sniff cast paint bill ' +
    'market sign list see hold find provide require support oppose favor defend know decide sue seek ' +
    'introduce offer accept know understand start read reference document detail credit cheer provide sing'
  ).split(' '),
);

/** Past tenses and participles that rules do not make: base, past, participle, form in -ing where it is irregular too. */
export const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map(
  [
    'say said said',
    'tell told told',
    'write wrote written',
    'hold held held',
    'find found found',
    'read read read',
    'swear swore sworn',
    'sing sang sung',
    'shoot shot shot',
    'hit hit hit',
    'think thought thought',
    'feel felt felt',
    'know knew known',
    'understand understood understood',
    'see saw seen',
    'cast cast cast',
    'speak spoke spoken',
    'begin began begun',
    'sum summed summed',
    'quip quipped quipped',
    'beg begged begged',
    'brag bragged bragged',
    'blog blogged blogged',
    'dub dubbed dubbed',
    'slam slammed slammed',
    'rebut rebutted rebutted',
    'demur demurred demurred',
    'concur concurred concurred',
    'refer referred referred',
    'admit admitted admitted',
    'submit submitted submitted',
    'posit posited posited',
    'jab jabbed jabbed',
    'snap snapped snapped',
    'equip equipped equipped',
    'sniff sniffed sniffed',
    'nod nodded nodded',
    'shrug shrugged shrugged',
    'grin grinned grinned',
    'rave raved raved',
    'plead pleaded pled',
    'seek sought sought',
    'foresee foresaw foreseen',
    'chide chided chided',
    'hint hinted hinted',
    'retort retorted retorted',
  ].map((line) => {
    const [base, ...forms] = line.split(' ');
    return [base!, forms] as const;
  }),
);

/** Finite forms of other verbs, by which the end of a subject is known. */
export const OTHER_VERBS: ReadonlySet<string> = new Set(
  (
    'went came took made gave got saw kept let put set ran won lost led left met paid sent spent stood sat rose fell grew ' +
    'drew drove broke brought built bought caught chose cut dealt did fought forgot forgave froze hid hurt laid lay lent ' +
    'meant quit rode rang sold shook showed shut slept slid spun split spread stole struck stuck swept swung taught tore ' +
    'threw thought withdrew wore became withheld undertook took oversaw overtook upheld drank ate flew ' +
    'goes comes takes makes gives gets keeps lets puts sets runs wins loses leads leaves meets pays sends spends stands sits ' +
    'rises falls grows draws drives breaks brings builds buys catches chooses deals does fights means sells shows shuts ' +
    'spreads strikes tears throws turns uses works wears becomes appears seems looks sounds includes involves contains ' +
    'remains needs tries helps plays lives moves happens follows faces calls serves carries plans intends aims hopes refuses ' +
    'declines agrees leaves raises reflects represents shares stems stretches suffers tells tends touches uses wants ' +
    'attacks backs pushes vows warns threatens sparks draws prompts leaves spells signals ' +
    'appear seem look sound include remain need try play live move serve aim intend refuse decline have'
  ).split(' '),
);
