/**
 * Reporters of decisions by their usual abbreviations, and how else they are abbreviated; full stops and spaces in them do
 * not matter. Each line is a court or a publisher, reporters are parted by `|`, other ways behind `=` by `;`.
 */
export const REPORTERS = `
U.S.=United States Reports | S. Ct.=Sup. Ct.;Sup. Ct. Rep. | L. Ed.=Law. Ed.;Lawyers' Ed. | L. Ed. 2d=Law. Ed. 2d | U.S.L.W.
Dall.=Dallas | Cranch=Cra. | Wheat.=Wheaton | Pet.=Peters | How.=Howard | Black | Wall.=Wallace
F. | F.2d=Fed. 2d | F.3d=Fed. 3d | F.4th | Fed. | F. App'x=Fed. Appx.;Fed. App'x;F. Appx.;Fed. App. | F. Supp. | F. Supp. 2d | F. Supp. 3d | F.R.D. | F. Cas.=Fed. Cas. | B.R.=Bankr. | Fed. Cl. | Cl. Ct. | Ct. Cl. | C.C.P.A. | Cust. Ct. | Ct. Int'l Trade=C.I.T. | I.T.R.D. | Vet. App. | M.J. | C.M.A. | C.M.R. | T.C. | B.T.A. | T.C. Memo.=T.C.M. | U.S. App. D.C. | App. D.C. | D.C. Cir. | Fed. R. Serv. | Fed. R. Serv. 2d | Fed. R. Serv. 3d | Fed. R. Evid. Serv. | U.S.P.Q. | U.S.P.Q.2d | Media L. Rep. | A.F.T.R. | A.F.T.R.2d | Trade Cas. | N.L.R.B. | F.C.C. | F.C.C.2d | F.C.C. Rcd. | I.C.C. | S.E.C. | F.T.C. | I. & N. Dec. | M.S.P.B. | M.S.P.R. | F.E.R.C. | Op. Att'y Gen. | Op. O.L.C. | Comp. Gen. | Interior Dec. | E.A.D. | Fed. Sent'g Rep. | L.R.R.M. | Fair Empl. Prac. Cas. | Empl. Prac. Dec. | A.D. Cas. | Bankr. Ct. Dec. | Collier Bankr. Cas. 2d | U.C.C. Rep. Serv. | U.C.C. Rep. Serv. 2d
A.=Atl.;At. | A.2d=Atl. 2d | A.3d=Atl. 3d | N.E. | N.E.2d | N.E.3d | N.W. | N.W.2d | N.W.3d | P.=Pac. | P.2d=Pac. 2d | P.3d=Pac. 3d | S.E. | S.E.2d | S.E.3d | So. | So. 2d=S. 2d | So. 3d=S. 3d | S.W. | S.W.2d | S.W.3d | A.L.R. | A.L.R.2d | A.L.R.3d | A.L.R.4th | A.L.R.5th | A.L.R.6th | A.L.R. Fed. | A.L.R. Fed. 2d | A.L.R. Fed. 3d | L.R.A.=L. R. A. (N.S.)
Ala. | Ala. App. | Alaska | Alaska Fed. | Ariz. | Ariz. App. | Ark. | Ark. App. | Stew. | Stew. & P. | Port.
Cal. | Cal. 2d | Cal. 3d | Cal. 4th | Cal. 5th | Cal. App. | Cal. App. 2d=C.A.2d | Cal. App. 3d=C.A.3d | Cal. App. 4th | Cal. App. 5th | Cal. App. Supp. | Cal. App. 2d Supp. | Cal. App. 3d Supp. | Cal. App. 4th Supp. | Cal. App. 5th Supp. | Cal. Rptr.=Cal. R. | Cal. Rptr. 2d | Cal. Rptr. 3d | Cal. Unrep. | C.P.U.C. | Cal. Daily Op. Serv.
Colo. | Colo. App. | Conn. | Conn. App. | Conn. Supp. | Conn. Super. Ct. | Conn. Cir. Ct. | Conn. L. Rptr. | Day | Kirby | Root | Del. | Del. Ch. | Del. Cas. | Houst. | Harr. | D.C. | Mackey | MacArth.
Fla. | Fla. Supp. | Fla. Supp. 2d | Fla. L. Weekly | Fla. L. Weekly Fed. | Ga. | Ga. App. | Haw.=Hawaii;Hawai'i | Haw. App.=Hawaii App.;Hawai'i App. | Idaho | Ill. | Ill. 2d | Ill. App. | Ill. App. 2d | Ill. App. 3d | Ill. Ct. Cl. | Ill. Dec. | Scam. | Gilm. | Breese
Ind. | Ind. App. | Ind. Dec. | Blackf. | Iowa | Greene | Kan. | Kan. App. | Kan. App. 2d | Ky. | Ky. App. | Ky. L. Rptr. | Bibb | B. Mon. | Dana | Duv. | Litt. | La. | La. Ann. | La. App. | Mart. | Rob. | McGl.
Me. | Md. | Md. App. | Gill | H. & J. | Md. Ch. | Mass. | Mass. App. Ct. | Mass. App. Div. | Mass. L. Rptr. | Pick. | Met. | Cush. | Gray | Allen | Mich. | Mich. App. | Mich. N.P. | Doug. | Minn. | Miss. | Smedes & M. | Mo. | Mo. App. | Mont. | Neb. | Neb. App. | Neb. (Unof.) | Nev. | N.H. | N.J. | N.J. Super.=N.J.Super. | N.J. Misc. | N.J. Eq. | N.J.L. | N.J. Tax | N.J. Admin.
N.M. | N.M. App. | N.M. (J.) | N.Y. | N.Y.2d | N.Y.3d | N.Y.S. | N.Y.S.2d | N.Y.S.3d | A.D. | A.D.2d | A.D.3d | Misc. | Misc. 2d | Misc. 3d | N.Y. Misc. | N.Y. Crim. | Johns.=Johns. Rep.;Johnson | Johns. Ch. | Johns. Cas. | Cow. | Wend. | Barb. | Barb. Ch. | Paige=Paige Ch. | Hill | Denio | Hun | Keyes | Cai. | Cai. R. | Cai. Cas. | Edw. Ch. | Abb. Pr. | How. Pr. | Sandf. | E.D. Smith | Bosw. | Duer | Trans. App. | N.Y. St. Rep. | N.Y. Sup. Ct.
N.C. | N.C. App. | Ired. | Dev. | Hawks | Murph. | Tay. | N.D. | Ohio | Ohio St. | Ohio St. 2d | Ohio St. 3d | Ohio App. | Ohio App. 2d | Ohio App. 3d | Ohio Misc. | Ohio Misc. 2d | Ohio C.C. | Ohio Dec. | Ohio Op. | Ohio Op. 2d | Ohio Op. 3d | Ohio B. | Ohio L. Abs. | Wright | Okla. | Okla. Crim.=Okla. Cr. | Or.=Ore. | Or. App.=Ore. App. | Or. Tax
Pa.=Penn. St.;Pa. St. | Pa. Super. | Pa. Commw.=Pa. Cmwlth. | Pa. D. & C. | Pa. D. & C.2d | Pa. D. & C.3d | Pa. D. & C.4th | Pa. D. & C.5th | Binn. | Serg. & Rawle=S. & R. | Rawle | Watts | Watts & Serg. | Whart. | Yeates | Miles | Phila. | P.R.=P.R.R.;P. R. Dec.;D.P.R. | R.I. | S.C.=S.C.L. | S.C. Eq. | McCord | Rich. | Bay | S.D. | Tenn. | Tenn. App. | Tenn. Crim. App. | Yer. | Hum. | Head | Sneed | Cold. | Heisk. | Baxt. | Lea | Tex. | Tex. Crim.=Tex. Cr. R. | Tex. Civ. App. | Tex. App. | Tex. Sup. Ct. J. | Posey
Utah | Utah 2d | Vt. | Va. | Va. App. | Va. Cir. | Va. Dec. | Gratt. | Leigh | Munf. | Call | Rand. | V.I. | Wash. | Wash. 2d=Wn. 2d | Wash. App.=Wn. App. | Wash. App. 2d=Wn. App. 2d | Wash. Terr. | Wn. | W. Va. | Wis. | Wis. 2d | Pin. | Chand. | Wyo. | Navajo Rptr. | Guam | N. Mar. I. | Am. Samoa | Am. Samoa 2d | Am. Samoa 3d
WL | LEXIS | U.S. LEXIS | U.S. App. LEXIS | U.S. Dist. LEXIS | Bankr. LEXIS | U.S. Claims LEXIS | T.C. Summary Opinion=T.C. Summ. Op. | N.Y. Slip Op. | Cal. LEXIS | Del. Ch. LEXIS | N.Y. Misc. LEXIS | Tex. App. LEXIS
U.K.S.C. | E.W.C.A. Civ. | E.W.H.C. | A.C. | Q.B. | K.B. | Ch. | W.L.R. | All E.R. | Eng. Rep. | S.C.R. | S.C.C. | O.R. | D.L.R. | C.L.R. | E.C.R. | E.H.R.R. | I.C.J. | I.L.M. | I.L.R.
`;

/** Decisions numbered by year and court: “2012 ND 15”. They count only with a year of our time as volume. */
export const NEUTRAL = `
AZ | Ark. App. | CO | COA | Colo. | IL | IL App (1st) | IL App (2d) | IL App (3d) | IL App (4th) | IL App (5th) | IL App | Ill. App. | ME | MT | MS | ND | ND App | NM | NMSC | NMCA | NMCERT | NH | OK | OK CIV APP=OK CIV | OK CR | OK JUD ETH | PA Super=Pa. Super. | SD=S.D. | UT | UT App | VT | WI | WI App | WY | NCBC | NCCOA | NC | Ohio | Guam | UKSC | EWCA Civ | EWCA Crim | EWHC | UKHL | UKPC | SCC | ONCA | BCCA | HCA | FCA | NZSC
`;

/** Which are words or single letters that stand in any text: they count only with something beside them. */
export const ORDINARY =
  /^(?:[A-Z]\.?|[A-Z][a-z]+|[A-Z]{2}|Rob\.|Day|Call|Met\.|Pet\.|Port\.|Bay|Head|Rich\.|Dev\.|Met\.|D\.C\.|S\.C\.|N\.C\.|Misc\.|Ch\.|Or\.|Me\.|A\.D\.|A\.C\.|Mo\.|Fed\.|So\.|N\.[EW]\.|S\.[EW]\.|Ind\.|Minn\.? App)$/;

/** Journals that have no “L. Rev.” or “L.J.” in their name, and series like them. */
export const JOURNALS = `
Admin. L. Rev. | Am. J. Comp. L. | Am. J. Int'l L. | Bus. Law. | Colum. J.L. & Soc. Probs. | F.B.I.S. | Fed. Prob. | Geo. J. Legal Ethics | Harv. J.L. & Pub. Pol'y | Harv. C.R.-C.L. L. Rev. | J. Legal Stud. | J.L. & Econ. | J.L. & Pol. | Judicature | Law & Contemp. Probs. | Law & Hist. Rev. | Litig. | Sup. Ct. Rev. | Tax Law. | Tax Notes | Urb. Law. | Yale J. on Reg. | A.B.A. J. | Crim. Just. | Soc. Sci. Q.
`;

/** Volumes of laws, registers and records: cited by volume and page, like reporters. */
export const LAW_VOLUMES = `
Stat. | Fed. Reg. | Cong. Rec. | Cong. Globe | U.S.T. | T.I.A.S. | U.N.T.S. | C.B. | I.R.B. | Stat. at Large | Cal. Stat. | Ill. Reg. | Tex. Reg. | Md. Reg. | Pa. Bull. | N.Y. Reg.
`;
