const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Things that verbs of telling and judging take when they name a deed: `claimed [a life]`, `defends [his title]`, `blocked [a shot]`. */
export const DEED_OBJECTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    claim:
      "life victim win title crown medal place spot prize championship trophy gold silver bronze seat scalp wicket casualty inheritance baggage luggage",
    defend: "title belt crown championship trophy net goal goalmouth lead",
    block:
      "shot kick pass punch jab road street traffic highway intersection entrance exit path door doorway way lane bridge gate route runway line junction driveway sidewalk aisle",
    address: "vulnerability flaw bug hole glitch defect leak shortage envelope ball",
    answer: "door phone telephone bell prayer alarm",
    write:
      "book novel screenplay script song poem picture film movie code software program check cheque exam test musical opera lyric prescription memoir series episode",
    order: "pizza meal drink beer coffee food dinner lunch breakfast wine dessert takeout",
    recall: "vehicle car truck product toy airbag batch ambassador envoy",
    dismiss: "class student pupil coach manager worker employee juror",
    hold_up: "bank store shop traffic cashier clerk hand finger trophy",
  }).map(([verb, objects]) => [verb, words(objects)]),
);

/** Verbs of blows, which speak of blame where words are the weapon: "blasted the plan", "slammed the mayor". */
export const BLOWS = words(
  "attack blast hammer rip trash slam bash pan hit challenge knock savage maul roast rout skewer",
);

/** Who strikes and does not blame. */
export const STRIKERS = words(
  "warship ship boat frigate navy pirate rioter looter vandal youth militant rebel gunman attacker assailant troop soldier dog shark bear bull wolf arsonist robber raider ram-raider fighter insurgent jet plane helicopter drone mob hurricane storm earthquake quake tornado flood firefighter crew wave car truck train bus vehicle inmate prisoner intruder burglar guerrilla terrorist bomber",
);

/** What is struck and not blamed. */
export const STRUCK = words(
  "building station store shop ship boat vessel tanker truck car van house home village convoy checkpoint hotel mosque motorcade bus train plane consulate embassy compound outpost camp patrol jewellery jewelry warehouse bystander passer-by",
);

/** What is struck with: "attacked police [with rocks]". */
export const WEAPONS = words(
  "knife rock stone flare bomb gun axe bat bottle stick club sword machete bullet grenade missile rocket fist hook jab uppercut punch combination blow kick hammer brick torch rifle pistol yard right left hand acid",
);

/** Where somebody lands who is struck: "knocked him [to the ground]". */
export const LANDINGS = words("ground floor canvas mat rope wall pavement turf ice deck mound fence boards dirt knee");

/** What is counted in a game or in accounts: `posted [16 points]`, `hit him for [a touchdown]`. */
export const SCORES = words(
  "point yard rebound assist touchdown goal run homer save steal strikeout hit hit-and-run double triple double-double triple-double win victory loss gain profit average score birdie lap round lead shutout completion reception tackle sack basket three-pointer",
);

/** Words of games and fights alone: several distinct ones make a report of one. */
export const GAME_WORDS = words(
  "knockout ko tko bout heavyweight middleweight welterweight boxer referee jab uppercut quarterback touchdown halftime rebound playoff inning homer midfielder striker wicket fumble interception linebacker cornerback goalkeeper kickoff dunk rusher receiver pitcher shutout overtime innings batsman bowler puck goaltender tiebreak turnover lineman canvas",
);

/** Times and happenings, which say nothing themselves. */
export const SILENT = words(
  "process unrest race season week weekend day month year hour minute decade night morning afternoon evening time history crisis trial war game fight match contest bout journey trip career life round quarter half inning scene situation battle violence riot crash accident shooting summer winter autumn",
);
