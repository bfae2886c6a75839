/** States as they begin the name of a code, without full stops at the end. */
export const STATES: ReadonlySet<string> = new Set(
  `Ala Alaska Ariz Ark Cal Colo Conn Del D.C Fla Ga Haw Idaho Ill Ind Iowa Kan Ky La Me Md Mass Mich Minn Miss Mo Mont Neb Nev
  N.H N.J N.M N.Y N.C N.D Ohio Okla Or Pa P.R R.I S.C S.D Tenn Tex Utah Vt Va V.I Wash W.Va Wis Wyo Guam California Texas
  Florida Georgia Virginia Illinois Massachusetts Michigan Washington Oregon`.split(/\s+/),
);

/** Words of which names of codes are made. */
export const CODE_WORDS: ReadonlySet<string> = new Set(
  `Code Codes Ann Stat Stats Rev Gen Laws Law Cons Comp Consol Pub Acts Act Penal Pen Civ Crim Proc Prac Bus Prof Educ Fam Gov't Gov Health
  Safety Ins Lab Veh Prob Evid Tax L Cons Elec Corp Corps Corr Welf Inst Fin Food Agric Fish Game Harb Nav Mil Pub Res Util
  Water Sts High Unemp Com Revenue Internal Judiciary Jud Cts C.P.L.R C.P.L Exec Real Prop Rem Soc Serv Mental Hyg Veh Traf Dom Rel
  Est Powers Trusts Gen Oblig Banking Ed City Town Village County Mun Env't Envtl Conserv Parks Rec Pers Lien Lab Priv
  Hous U.S.S.G USSG I.R.C IRC M.G.L G.L A.R.S C.R.S RSA R.C U.C.C ch c tit art pt Supp W Va Admin Regs Reg R Uniform Model Rules Title
  Crimes Offenses Loc Nat Fam Ct Sent'g Guidelines Manual Bill Rights Ordinance Ord Mun'l`.split(/\s+/),
);

/** Codes by initials alone, as an alternative of a pattern. */
export const CODES =
  'RCW|R\\.C\\.W\\.|ORS|NRS|KRS|HRS|MCL|M\\.C\\.L\\.|MCLA|N\\.J\\.S\\.A\\.|NJSA|RSMo|C\\.P\\.L\\.R\\.|CPLR|C\\.P\\.L\\.(?=\\s)|CPL|NMSA|SDCL|NDCC|U\\.S\\.S\\.G\\.|USSG|A\\.R\\.S\\.|C\\.R\\.S\\.|I\\.R\\.C\\.|O\\.C\\.G\\.A\\.|OCGA|RSA';
