/** Words that take it as settled that somebody did a crime. All in small letters, without accents. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What nobody may be called before a conviction. */
export const GUILTY_NAMES: ReadonlySet<string> = words(
  `murderer murderess killer assassin thief robber burglar rapist molester pedophile paedophile abuser kidnapper arsonist
   terrorist fraudster swindler conman embezzler forger launderer blackmailer extortionist perjurer bigamist crook criminal
   felon culprit perpetrator offender wrongdoer guilty convicted convict`,
);

/** What nobody may be said to have done before a conviction: only crimes by their name, since "killed" may be an accident. */
export const GUILTY_DEEDS: ReadonlySet<string> = words(
  `murdered raped molested burgled robbed stole embezzled defrauded swindled blackmailed extorted bribed laundered perjured
   kidnapped assassinated`,
);

/** A word of guilt before one of these is about the proceedings, and about nobody: "murder" would be, and so is "criminal". */
export const PROCEEDINGS: ReadonlySet<string> = words(
  `case cases charge charges court courts trial trials proceeding proceedings complaint complaints investigation
   investigations inquiry inquiries probe law laws justice code statute statutes conduct negligence act acts intent liability
   record records history defense defence lawyer lawyers attorney attorneys prosecution prosecutions indictment indictments
   matter matters division appeal appeals procedure responsibility penalty penalties offense offence plea pleas verdict
   verdicts referral enterprise`,
);

/** Words after which what follows is not asserted, or not of that person. */
export const OPENING: ReadonlySet<string> = words(
  `not never no without neither nor n't isn't wasn't aren't weren't didn't innocent alleged allegedly alleges allege alleging
   accused accuses accuse accusing suspected suspect suspects presumed whether if unless charged charges charge indicted
   denies denied deny denying acquitted cleared exonerated plead pleads acquits prove proves proving could would may might
   should purported supposedly says said claims claimed claim argues argued testified told believes believed according
   called calls calling describes described labelled labeled branded`,
);

/** What a ruling says of somebody who was convicted. */
export const CONVICTING =
  /\b(?:convicted|conviction|found guilty|(?:pleaded|pled|pleads) (?:guilty|no contest)|guilty plea|guilty verdict|guilty of|sentenced)\b/i;
export const ACQUITTING =
  /\b(?:acquitted|acquittal|not guilty|not convicted|never convicted|conviction (?:was|were|has been|had been) (?:vacated|reversed|overturned|quashed|set aside)|exonerated)\b/i;
