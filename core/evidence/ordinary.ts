/** Surnames and given names that are words too, folded: in small letters they are the word. English, from common use. */
export const ORDINARY: ReadonlySet<string> = new Set(
  (
    'abbot angel april ash august autumn baker banks barber barker barn barrow bass beach bean bear beck bell best bird bishop black ' +
    'blue bolt bond booker boot bowl bowman brand bridge bridges brook brooks brown buck bull bush butcher butler buy camp cannon ' +
    'carpenter carter case cash castle chance chandler chase church clay clerk cliff cloud coach cole cook cooper court crane cross ' +
    'dawn day dean deer dew dove drake draper drew driver duke early earl east english faith farmer field fields fisher fish flint ' +
    'flood flower flowers forest forester foster fountain fox frank freeman french frost gale garden gardener garland gates general ' +
    'glass glover gold golden good goods grace grant grave graves gray green grey grove gunner hall hand handy hardy hart hawk hay hazel ' +
    'head heard heath heather hill hills holiday holly hood hook hope horn house huff hull hunt hunter ivy jack jewel jordan joy judge june ' +
    'just justice kent key keys king kind knight lake lamb land lane large law lawless lawyer leaf lee light lily lion little ' +
    'lock long lord lot love lucky major mane march mark marsh marshal marshall mason master may mead meadow melody mercy miles mill ' +
    'miller mills mills minor monk moody moon moor more moss mount nail nash neat nelson new noble norm north novel nurse olive page pain ' +
    'paige palmer park parker parks parish parson pastor patience peace pearl pen penny pepper perry piers pike pine piper pitt plant ' +
    'plum pole pool poor pope porter post potter potts powder power powers prairie precious pride price prince prior proctor prosper prudence ' +
    'purdy queen quick rain raven ray read reed rice rich ridge ring river rivers road robin rock root rose ruby rush russet rust sage sales ' +
    'sand sanders sands savage sawyer scales sergeant shade sharp shaw shepherd ship shore short silver singer skinner sky small smart smith ' +
    'snow sound south spark sparks speaker spear spencer spring stable stamp stark steel stone stones storm stout strange street ' +
    'strong sugar summer summers sun swan sweet swift tailor tanner temple tell thorn tiller trail trace tree tripp trout true turner tyler ' +
    'usher vale van violet walker wall waller walls ward warden warner waters way weaver webb welch well wells west wheeler white ' +
    'whitehead wild wilder will wind wing winter winters wise wolf wolfe wood woodman woods worth wren wright yard yellow york young'
  ).split(' '),
);
