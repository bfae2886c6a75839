/** First names that are given to one sex only in English-language news, for pronouns; the list is kept short to stay safe. */
export const MEN: ReadonlySet<string> = new Set(
  (
    'james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald ' +
    'steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric ' +
    'jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry ' +
    'tyler aaron jose adam nathan henry douglas zachary peter kyle noah ethan jeremy walter christian keith roger terry ' +
    'austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert ' +
    'willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene mike bill tom jim bob dan dave ' +
    'steve rick ted ben barack bernie mitch marco rand newt rudy karl vladimir emmanuel boris tony luke alec joel harvey ' +
    'chuck greg jeff ron rob tim ken don doug fred glenn howard ivan jared jon josh kurt lindsey lloyd louis marcus martin max ' +
    'neil nick oscar phil pete ray rex rod sam seth simon stan stuart todd trevor victor wesley mohammed muhammad ahmed ali omar'
  ).split(' '),
);
export const WOMEN: ReadonlySet<string> = new Set(
  (
    'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly ' +
    'emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela ' +
    'shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria ' +
    'heather diane ruth julie olivia joyce virginia victoria lauren christina joan evelyn judith megan andrea cheryl hannah ' +
    'jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise ' +
    'amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori hillary ' +
    'kellyanne ivanka melania tiffany nikki condoleezza elena sonia kirsten claire tammy dianne loretta lynne jill jane kate ' +
    'katie ellen eleanor halyna alexandria marissa kari huma donna debbie cindy wendy peggy maureen megyn gretchen greta ' +
    'rosa carmen lucia fatima aisha angelina angelina scarlett taylor beyonce oprah carly susana angela theresa'
  ).split(' '),
);
