/** What is to be found of a quotation of the draft. */
export type Expected = 'verbatim' | 'trimmed' | 'altered' | 'other speaker' | 'other source' | 'not found';

/** A paragraph of a draft with one quotation, and its footnote. */
export interface Written {
  readonly expected: Expected;
  readonly text: string;
  readonly note?: string;
}

/** A draft on the invented matter in `cases/ferry`: 40 quotations, each of which is as it should be or wrong in one way. */
export const FERRY_DRAFT: readonly Written[] = [
  {
    expected: 'verbatim',
    text: '“The ferry contract was never put out to tender, and nobody on this board can tell me why,” said Ines Calloway, the city’s auditor.',
    note: 'June Ashby, “Auditor says ferry contract was never tendered,” The Harbor Times, March 4, 2024.',
  },
  {
    expected: 'verbatim',
    text: 'Her complaint was simple. “Somebody wanted that folder to be empty,” Calloway told the board.',
  },
  {
    expected: 'verbatim',
    text: 'Brandvold was unmoved: “You do not scrap a boat because somebody has mislaid a sheet of paper,” he said.',
  },
  {
    expected: 'verbatim',
    text: 'The mayor said that she had been “kept in the dark for the better part of a year”.',
  },
  {
    expected: 'verbatim',
    text: 'Munk bristled at the auditor’s report. “Nobody from the auditor’s office has ever set foot in this yard, and you may print that,” he told the Gazette.',
    note: 'The Island Gazette, March 11, 2024.',
  },
  {
    expected: 'verbatim',
    text: 'Salome Adeyemi, the engineer, said: “The hull is sound, but I would not carry passengers on it before the second inspection.”',
  },
  {
    expected: 'verbatim',
    text: '“We have nothing to hide and we never had anything to hide,” Brandvold said outside the courthouse.',
    note: 'Ruth Okonedo, North Coast Ledger, April 2, 2024.',
  },
  {
    expected: 'verbatim',
    text: 'Farrow’s letter is blunt. “I counted four open seams on the port side and I stopped counting there,” he wrote to the board.',
  },
  {
    expected: 'verbatim',
    text: '“It was rain, it was four buckets of rain, and it is gone,” Munk said on Radio Calder.',
  },
  {
    expected: 'verbatim',
    text: 'The petition says that the refusal “deprives the public of the only record from which the lawfulness of the expenditure can be judged”.',
    note: 'Calloway v. Harbor Board of Calder Point, petition, March 18, 2024, para. 4.',
  },
  {
    expected: 'trimmed',
    text: 'Calloway had been “sent the same empty folder”, she said.',
  },
  {
    expected: 'trimmed',
    text: 'The board, Brandvold insisted, had “followed every rule that the city ever wrote down”.',
    note: 'The Harbor Times, March 4, 2024.',
  },
  {
    expected: 'trimmed',
    text: 'Lindqvist said that she would sign nothing more “until I have read every page of that contract”.',
  },
  {
    expected: 'trimmed',
    text: 'Munk said that his yard “built what we were asked to build”.',
  },
  {
    expected: 'trimmed',
    text: 'Judge Leonora Vance asked only “whether the public may see how it was made”.',
  },
  {
    expected: 'trimmed',
    text: 'Dunmore called the papers “the private notes of public servants”.',
  },
  {
    expected: 'trimmed',
    text: 'Winifred Abara, for the auditor, spoke of “a door which should have been locked”.',
    note: 'North Coast Ledger, April 2, 2024.',
  },
  {
    expected: 'trimmed',
    text: 'The inspector wanted the Aurelia kept in the yard “until every seam has been welded again”.',
  },
  {
    expected: 'trimmed',
    text: 'Lindqvist would not sail on it without “a clean report from somebody whom the yard does not pay”.',
  },
  {
    expected: 'trimmed',
    text: 'Brandvold left, he wrote, “with a clear conscience and an unfinished ferry”.',
    note: 'Tomas Reyle, “Brandvold steps down from harbor board,” The Island Gazette, June 3, 2024.',
  },
  {
    expected: 'altered',
    text: '“I asked for the bids in writing four times, and four times I was sent the same empty folder,” Calloway said.',
  },
  {
    expected: 'altered',
    text: 'Brandvold promised that “we may show that in any court that cares to ask”.',
  },
  {
    expected: 'altered',
    text: '“I will sign another cheque until I have read every page of that contract,” the mayor’s statement said.',
  },
  {
    expected: 'altered',
    text: 'Adeyemi conceded that “there must have been a misunderstanding about the doors”.',
  },
  {
    expected: 'altered',
    text: '“To publish them would be to reward them,” Dunmore told the court.',
  },
  {
    expected: 'altered',
    text: 'Abara put it so: “My client says that anyone stole,” and sat down.',
  },
  {
    expected: 'altered',
    text: 'Farrow wrote: “She should not leave the slip until every seam has been welded again or tested under load.”',
  },
  {
    expected: 'altered',
    text: '“If I had read that in August, I would have stopped the work myself,” Adeyemi said.',
  },
  {
    expected: 'altered',
    text: '“He made many mistakes and he made them in public, which is more than most of us dare to do,” the mayor said of Brandvold.',
  },
  {
    expected: 'altered',
    text: '“We have missed a date in forty years, and we do not intend to begin with this one,” Munk said.',
  },
  {
    expected: 'other speaker',
    text: '“We have never missed a date in forty years, and we do not intend to begin with this one,” said Otis Brandvold.',
  },
  {
    expected: 'other speaker',
    text: '“They were told in plain English, and they answered in fog,” Petra Lindqvist said.',
  },
  {
    expected: 'other speaker',
    text: '“Counsel, a folder does not empty itself,” Casper Dunmore said.',
  },
  {
    expected: 'other source',
    text: '“I have asked for every paper to be put on one table where anybody may read it,” Marguerite Sloane told the North Coast Ledger.',
  },
  {
    expected: 'other source',
    text: 'The court’s order, Abara said, “binds the board and not the man”.',
    note: 'June Ashby, The Harbor Times, June 3, 2024.',
  },
  {
    expected: 'not found',
    text: '“I have seen the second set of books, and so has the governor,” Calloway said.',
  },
  {
    expected: 'not found',
    text: 'Munk told friends that he would “burn the drawings before handing them to a committee”.',
  },
  {
    expected: 'not found',
    text: '“The island was promised a bridge and was sold a boat,” Lindqvist said in April.',
  },
  {
    expected: 'not found',
    text: 'Judge Vance wrote that “no officer of the city may be compelled to speak against his own signature”.',
  },
  {
    expected: 'not found',
    text: '“My welders worked through the winter without gloves,” Salome Adeyemi said.',
  },
];

/** The same matter written about by somebody who made no mistake; every quotation is right and rightly given. */
export const CLEAN_DRAFT: readonly Omit<Written, 'expected'>[] = [
  {
    text: 'On March 4 the city auditor, Ines Calloway, told the harbor board: “The ferry contract was never put out to tender, and nobody on this board can tell me why.”',
    note: 'June Ashby, “Auditor says ferry contract was never tendered,” The Harbor Times, March 4, 2024, para. 2.',
  },
  {
    text: 'Calloway had by then read 14 ledgers. “I asked for the bids in writing three times, and three times I was sent the same empty folder,” she said. “Somebody wanted that folder to be empty.”',
    note: 'Ibid., para. 3.',
  },
  {
    text: '“We followed every rule that the city ever wrote down for us,” said Otis Brandvold, the chairman, “and we will show that in any court that cares to ask.”',
    note: 'Ashby, “Auditor says ferry contract was never tendered.”',
  },
  {
    text: 'He would not be hurried: “You do not scrap a boat because somebody has mislaid a sheet of paper.”',
  },
  {
    text: 'The contract, signed on August 19, 2023, is worth $41 million. Mayor Petra Lindqvist, who had been “kept in the dark for the better part of a year”, as she put it, said: “I will not sign another cheque until I have read every page of that contract.”',
  },
  {
    text: 'A week later the yard’s owner, Halvard Munk, 58, gave the Gazette an interview. “We built what we were asked to build, at the price we were asked to build it for,” he told the paper. “If the city did not read its own drawings, that is not a matter for my welders.”',
    note: 'Tomas Reyle, “Yard owner: we built what we were asked to build,” The Island Gazette, March 11, 2024.',
  },
  {
    text: 'Of 212 drawings, 9 had come back with comments. “Nobody from the auditor’s office has ever set foot in this yard, and you may print that,” Munk said.',
    note: 'Ibid.',
  },
  {
    text: '“The hull is sound,” said his engineer, Salome Adeyemi, “but I would not carry passengers on it before the second inspection.” There “may have been a misunderstanding about the doors”, she added.',
    note: 'Island Gazette, March 11, 2024.',
  },
  {
    text: 'Calloway called this “a very long way of not answering a very short question”.',
  },
  {
    text: '[The] people of this island “have paid for a ferry and have been given an argument,” Lindqvist wrote to the board.',
    note: 'Reyle, “Yard owner,” Island Gazette.',
  },
  {
    text: '“The court is not asked today whether the contract was wise,” Judge Leonora Vance said on April 2. “It is asked whether the public may see how it was made, and the answer to that is yes.”',
    note: 'Ruth Okonedo, “Hearing on ferry turns on a missing folder,” North Coast Ledger, April 2, 2024.',
  },
  {
    text: 'To Casper Dunmore, the board’s lawyer, she said: “Counsel, a folder does not empty itself.” He had argued that the papers were “the private notes of public servants who have done nothing wrong”.',
    note: 'Ibid.; Okonedo, “Hearing on ferry turns on a missing folder.”',
  },
  {
    text: '“To publish them would be to punish them,” Dunmore said.',
  },
  {
    text: 'Calloway had, according to her lawyer, Winifred Abara, “waited long enough for a photocopier to be found.” Abara told the court: “My client does not say that anyone stole. … She says that 41 million dollars went out of a door which should have been locked.”',
    note: 'North Coast Ledger, April 2, 2024, paras. 5–6.',
  },
  {
    text: '“We have nothing to hide and we never had anything to hide,” Brandvold said outside. Vance gave the board 21 days.',
  },
  {
    text: 'In May the inspector’s letters came out. “I counted four open seams on the port side and I stopped counting there,” Gideon Farrow had written on April 8, the Harbor Times reported. The vessel “should not leave the slip until every seam has been welded again and tested under load”, he wrote.',
    note: 'June Ashby, “Inspector found water in ferry’s second hold,” The Harbor Times, May 20, 2024.',
  },
  {
    text: 'A week later he had his answer. “Your remarks have been noted and will be considered in due course,” the board wrote on April 15.',
  },
  {
    text: '“If I had read that in April,” Adeyemi said, “I would have stopped the work myself.”',
    note: 'Harbor Times, May 20, 2024.',
  },
  {
    text: 'Brandvold’s spokesman said that “no passenger was ever in danger, because no passenger was ever aboard.” “They were told in plain English, and they answered in fog,” said Calloway.',
  },
  {
    text: 'Would Lindqvist put her own children on it? “Not this summer, and not before I have seen a clean report from somebody whom the yard does not pay,” the mayor told Radio Calder.',
    note: 'Radio Calder, The Morning Tide, May 22, 2024.',
  },
  {
    text: '“Otis has given this island thirty years, and I am not going to bury him on the radio,” she said. “I am past angry. I am reading.”',
    note: 'Ibid.',
  },
  {
    text: 'The city would “use every clause in the contract, including the ones that we were told were not there”, Lindqvist said. Munk rang in: “It was rain, it was four buckets of rain, and it is gone,” he said of the leak.',
  },
  {
    text: 'Brandvold resigned on June 2, after 11 years. “I leave with a clear conscience and an unfinished ferry, and I regret only the second,” he wrote.',
    note: 'Tomas Reyle, “Brandvold steps down from harbor board,” The Island Gazette, June 3, 2024.',
  },
  {
    text: '“I have asked for every paper to be put on one table where anybody may read it,” said Marguerite Sloane, who leads the board now. To Calloway it made no difference: “An empty chair cannot be audited, but a contract can.”',
    note: 'Ibid.',
  },
  {
    text: '“He made one mistake and he made it in public,” Lindqvist said of Brandvold, “which is more than most of us dare to do.”',
  },
  {
    text: 'The yard says that it will be done by October 30. “We have never missed a date in forty years, and we do not intend to begin with this one,” Munk said. [T]he court’s order, Abara noted, “binds the board and not the man.”',
    note: 'The Island Gazette, June 3, 2024.',
  },
  {
    text: 'The petition is as dry as the matter allows. It “does not allege that any member of the Board acted for private gain”, and asks for “all correspondence between Respondent and Northwater Yards”.',
    note: 'Petition, Calloway v. Harbor Board of Calder Point, March 18, 2024, paras. 5–6.',
  },
];
