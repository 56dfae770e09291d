"""The words that the corpus is made of: a river, its basin, and twelve questions about them. All of it is invented."""

TOWNS = (
    "Kelmora Tarnwick Osselby Vendry Hallin Morrowford Saltmere Brenick Ashdell Corvany Dunmarrow Ellesk Fenhaugh Garrowby "
    "Ilsted Jarnholt Kestrow Lunmoor Marisk Netherby Orvane Pelldon Quarnby Rosmoor Selwick Thornay Ulvedon Varrick Westerholt "
    "Yarlow Aldmere Birkhaven Crosswick Dellingham Eastmarsh Farholm Grimsay Holmsey Inverdale Jessamore"
).split()

RIVERS = "Halvane Tarn Osse Merrow Skell Lunn Vare Ilse Dunnet Orrin".split()

# Surnames are a beginning and an end each: 24 × 22 of them, so that no two people need share one.
NAME_BEGINNINGS = (
    "Abel Bran Cald Dorn Eld Farr Gild Harl Ing Jor Kess Lind Marr Nor Ost Pell Rav Sand Thorn Ulf Vand Wend Yar Zell"
).split()
NAME_ENDINGS = (
    "acre aby brook combe dale erson field gate hurst ick ington kamp land mont ova quist rod sen stad thwaite volk wright"
).split()
GIVEN_NAMES = (
    "Ada Bruno Carla Dmitri Elin Farid Greta Hugo Ines Jonas Katya Leo Mira Nadim Olga Pavel Rosa Samir Tessa Ugo Vera Willem "
    "Yusuf Zofia Amara Benedikt Chiara Daoud Edda Florin"
).split()

# What an organization is called, how it is classified, and its short name; {t} is a town, {r} a river.
ORGANIZATIONS = [
    ("{t} Water Board", "water board", "{t} board"),
    ("{t} Farmers’ Union", "association", "{t} farmers"),
    ("{t} Anglers’ Club", "association", "{t} anglers"),
    ("Municipality of {t}", "municipality", "{t} council"),
    ("{t} Chamber of Commerce", "business", "{t} chamber"),
    ("{t} Power Company", "utility", "{t} Power"),
    ("Friends of the {r} at {t}", "environmental group", "Friends at {t}"),
    ("{t} Institute of Hydrology", "research", "{t} Institute"),
    ("{t} Dike League", "dike association", "{t} league"),
    ("{t} Sewage Works", "utility", "{t} works"),
]

# The institutions that come first everywhere: id, name, aliases, classification.
FIRST = [
    ("river-authority", "Halvane River Authority", ["River Authority"], "authority"),
    ("ministry-water", "Ministry of Water and Land", ["Water Ministry"], "ministry"),
    ("basin-council", "Halvane Basin Council", ["Basin Council"], "assembly"),
    ("farmers-federation", "Federation of Basin Farmers", ["Farmers’ Federation"], "association"),
    ("river-watch", "River Watch Halvane", ["River Watch"], "environmental group"),
    ("audit-office", "Audit Office of the Basin", ["Audit Office"], "court of auditors"),
    ("coast-region", "Coastal Region of Saltmere", ["Coastal Region"], "regional government"),
    ("hydropower-league", "League of Hydropower Producers", ["Hydropower League"], "business"),
]

PERSON_ROLES = [
    "spokesperson", "director", "chair", "hydrologist", "member of the council", "engineer", "legal adviser", "mayor", "researcher",
]

# For each question: id, title, question, how it is called in a sentence, why one is for it, why one is against it, on which condition.
ISSUES = [
    ("weir-removal", "Removal of old weirs", "Should the old weirs on the Halvane be taken out?", "the removal of the old weirs",
     ["fish need the whole river and not a staircase of ponds", "nobody has repaired the old weirs for thirty years",
      "a free river carries its gravel where it is needed", "taking the weirs out is cheaper than keeping them safe"],
     ["the weirs keep the wells of the valley full in August", "the mud behind the weirs holds a century of waste",
      "a town that grew up beside a weir pond does not want a ditch", "the last mills of the valley depend on the weirs"],
     ["the mud is tested before a stone is moved", "the wells are measured for two years first", "one weir is kept as a monument"]),
    ("abstraction-cap", "Cap on abstraction", "Should the taking of river water be capped in dry years?", "the cap on abstraction",
     ["a river that is emptied serves no one", "everybody can plan with a limit that is known in advance",
      "the dry years have become the usual ones", "those who save water today must not be punished for it"],
     ["a field cannot wait until a commission has met", "the cap falls on those who have no other water",
      "upstream users are counted and downstream users are guessed", "the figures behind the cap are ten years old"],
     ["small holdings are exempt", "the cap is lifted as soon as the gauge at Hallin recovers", "the paper mill is counted in"]),
    ("metering", "Compulsory meters", "Should every intake have a meter?", "compulsory meters at every intake",
     ["what is not measured cannot be shared", "honest users have nothing to fear from a meter",
      "a meter costs less than one dispute", "estimates have always favoured the largest users"],
     ["meters clog with sand within a season", "the readings will end up in the wrong hands",
      "a small intake costs less than its meter", "the inspectors to read them do not exist"],
     ["the authority pays for the meters", "the readings stay with the water boards", "intakes below two litres a second are left out"]),
    ("floodplain", "Room for the river", "Should dikes be moved back to give the river room?", "moving the dikes back",
     ["water that finds a meadow does not look for a cellar", "higher dikes only send the flood to the next town",
      "the meadows were the river’s before they were ours", "one flood costs more than all the land"],
     ["the best soil of the valley lies behind these dikes", "a dike that has held for ninety years is no mistake",
      "the promised payments have never come in time", "the plan moves the dikes and forgets the road"],
     ["owners are paid before the digging begins", "the new dikes are as high as the old ones", "the road to Vendry is raised as well"]),
    ("hydropower", "Small hydropower", "Should new small power stations be licensed?", "new licences for small hydropower",
     ["a turbine works at night and in winter", "the drop at the old mills is there already",
      "the valley should make the power that it uses", "modern screens let the fish pass"],
     ["ten turbines make less power than one wind farm", "each station dries out a mile of the river bed",
      "the screens work in the brochure only", "the subsidy is worth more than the power"],
     ["a fish pass is built first", "the stations stand still from June to August", "no station is built above Tarnwick"]),
    ("groundwater-levy", "Levy on groundwater", "Should groundwater be charged for?", "the levy on groundwater",
     ["water from a well is not free for those who drink after us", "the levy pays for what the wells have cost the springs",
      "a price is the gentlest of all rules", "neighbouring basins have had such a levy for years"],
     ["a levy on wells is a tax on bread", "the money will vanish in the general budget",
      "the poorest wells pay the most for each cubic metre", "the cities drink and the villages pay"],
     ["the money stays in the basin", "drinking water is exempt", "the levy begins with the largest wells"]),
    ("buffer-strips", "Buffer strips", "Should fields keep ten metres away from the banks?", "buffer strips along the banks",
     ["ten metres of grass do more than any treatment plant", "the banks are sliding into the river",
      "the strips are the cheapest filter that there is", "bees and birds need an edge to live on"],
     ["ten metres on both sides are a third of a narrow field", "the rule knows no difference between a brook and a drain",
      "grass strips are a harbour for voles", "the loss is certain and the gain is modelled"],
     ["hay can be cut on the strips", "the strips are paid for by the hectare", "drains are not counted as brooks"]),
    ("reservoir", "Upper reservoir", "Should a reservoir be built above Orvane?", "the upper reservoir",
     ["winter water should be kept for the summer", "the valley was chosen by four commissions in a row",
      "a reservoir is the only insurance against two dry years", "the works will bring back the railway"],
     ["three villages cannot be moved twice in a century", "a lake in that valley loses more than it stores",
      "the rock above Orvane is not tight", "money that flows into a dam flows nowhere else"],
     ["the villages agree by a vote", "the rock is drilled at twelve places", "the lake is open to the anglers"]),
    ("transfer", "Transfer to the coast", "Should water be piped from the basin to the coast?", "the transfer of water to the coast",
     ["the coast gives work to half of the basin", "a basin is not a fortress",
      "the pipe would carry what the winter leaves over", "salt has reached the wells of the coast"],
     ["no one pipes water out of a basin that runs dry", "the coast has not repaired its own pipes",
      "a pipe once built is never closed", "the coast can clean the water of the sea"],
     ["the pipe is closed below a level of one metre twenty", "the coast mends its leaks first", "the contract ends after ten years"]),
    ("joint-authority", "One authority", "Should the basin’s boards be merged into one authority?", "a single authority for the basin",
     ["the river does not know where a board ends", "six boards answer one letter six times",
      "a flood warning must not stop at a border of 1911", "one set of figures would end half of the disputes"],
     ["a board that is far away does not know its ditches", "the merger saves offices and loses people",
      "the small boards would pay the debts of the large one", "nobody has shown what goes wrong today"],
     ["each valley keeps a seat", "the debts stay where they were made", "the staff are taken over"]),
    ("fourth-stage", "Fourth treatment stage", "Should sewage works remove drug residues?", "the fourth treatment stage",
     ["what goes through the works comes back in the wells", "the technique has been tried for ten years",
      "fish below the works change their sex", "later will be dearer and not better"],
     ["the residues should be stopped where they are made", "the stage doubles the power that the works need",
      "a household in a village would pay for three", "the benefit ends at the next ditch"],
     ["the makers of the drugs pay a share", "works below ten thousand households are left out", "the power comes from the works’ own gas"]),
    ("open-data", "Open gauges", "Should all readings be published at once?", "the open publication of all readings",
     ["readings that were paid for by all belong to all", "a warning is worth something on the same day only",
      "mistakes are found faster by many eyes", "secrets about water have never ended well"],
     ["raw readings are wrong one day in ten", "a burglar can read which intake is left alone",
      "the boards will spend their days with explanations", "the old gauges cannot send anything"],
     ["readings are checked for an hour first", "private wells are left out", "the old gauges are replaced"]),
]

# Plain sentences. {np} the question, {org} an organization’s name, {who} anybody’s, {t} a town, {r} a river, {n} and {m} numbers, {y} a year, {s} a season.
PROSE = [
    "The debate about {np} has now lasted {n} months.",
    "At {t} the level fell by {n} centimetres within a week, and the gauge has hardly moved since.",
    "Those who live along the {r} have seen such plans before, and most of them can name the drawer in which the last one ended.",
    "The file runs to {n} pages; a summary of {m} pages was made public in {s}.",
    "On the market square of {t} opinions are divided, though less sharply than in the council.",
    "The figures come from {n} gauges between {t} and the mouth of the {r}.",
    "A study from {y} had put the costs at {n} million, without the land.",
    "Nothing in the minutes shows that {who} was asked before the draft was sent out.",
    "Whether that is enough will be seen in {s}, when the river is usually at its lowest.",
    "The older of the two dams dates from {y} and has been mended {m} times.",
    "For {who} the matter is settled; for the villages downstream it has only begun.",
    "Between {t} and the confluence with the {r} the river drops by {n} metres.",
    "In the villages above {t} people speak less about {np} than about the road.",
    "The paper distinguishes three cases, of which only the second has been calculated in full.",
    "Of the {n} letters that arrived, {m} came from {t} alone.",
    "The hearing was moved twice, once because of the flood and once because the hall was taken.",
    "A map in the annex draws the new line *through* the water meadows, not around them.",
    "Some of the wells were dug by hand, and no register lists all of them.",
    "The contract with {org} runs until {y}, with an option of {m} more years.",
    "That leaves a gap of about {n} litres a second in an average summer.",
    "The water boards have until {s} to send their remarks.",
    "Engineers measure the flow at {t} **every quarter of an hour**; elsewhere it is estimated.",
    "None of the earlier drafts had gone so far.",
    "In {y} the same proposal failed by {m} votes.",
    "The bed of the {r} has sunk by {n} centimetres since the gravel works were opened.",
    "For comparison: a household in {t} uses about {n} cubic metres in a year.",
    "Behind the dispute stands an older one about who may speak for the valley.",
    "A delegation from {t} visited the works and came back with more questions than answers.",
    "The budget for {y} names a first sum, but no account from which it would be paid.",
    "Fishermen had reported the change long before it showed in any table.",
    "It is the {m}th inspection of its kind, and the first to be announced in advance.",
    "What the law means by *good condition* is left to a decree that has not been written.",
    "The channel was straightened in {y}, and the river has been working against it ever since.",
    "Only the northern part of the basin is affected, where the soil is light and the wells are deep.",
    "{org} has {n} members, about half of them on the lower {r}.",
    "The lowest value was read at {t}, the highest, as always, below the confluence.",
    "Two of the pumps were replaced in {s}; the others date from {y}.",
    "The committee deals with {np} for the {m}th time this year.",
    "In dry summers the lower reach is a chain of pools, and the fish are carried upstream in tanks.",
    "How much of that reaches the groundwater is *not* known.",
    "The minutes record {n} objections, most of them about the access to the meadows.",
    "At the bridge of {t} the mark of the flood of {y} is still painted on the pier.",
    "For the first time the draft names a date and a sum in the same sentence.",
    "Not every village is on the list, and not every village on the list wanted to be there.",
    "The survey covers {n} kilometres of bank on both sides.",
    "Where the money goes is shown in the annex, in a table of {m} lines.",
    "Much depends on the autumn rain, and on who is asked to wait for it.",
    "The scheme was first put forward by {who}, in a letter of two pages.",
    "A second opinion is to be ready in {s}.",
    "The gauge at {t} was out of order for {n} days, which explains a part of the difference.",
    "Since the meadows were drained the river rises faster and falls faster.",
    "An inquiry in {y} came to the same result, and had no consequences.",
    "{who} keeps a list of such cases; there are {n} on it by now.",
    "Nobody disputes the measurements, only what should follow from them.",
    "The {r} brings the snow water of {n} square kilometres, most of it within three weeks.",
    "{who} was not in {t} that day, and has not commented since.",
    "It had been expected that {who} would come to {t}.",
    "The letter went to {who}, with copies to the boards of {t} and of the lower {r}.",
    "Much of what is known goes back to {who}, and to {m} notebooks.",
    "When the hall in {t} had filled, {who} took a seat in the second row.",
    "The question was put to {who} as early as {y}, and again last {s}.",
    "Since then the two sides have met {m} times, always in {t}.",
]

LINK_SENTENCES = [
    "The full text is in the [register of the basin](https://register.halvane.example/files/{n}-{m}).",
    "The [readings of the gauge at {t}](https://gauges.halvane.example/{y}/{n}) are public.",
    "An earlier report on {np} had described the [state of the banks](https://reports.halvane.example/{y}/banks-{n}.html).",
    "See also the [timetable of the hearings](https://council.halvane.example/hearings?year={y}&part={m}) for the lower {r}.",
]

HEADINGS = [
    "What is planned", "What it would cost", "Where the figures come from", "The view from the valley", "What happens next",
    "A longer history", "Open questions", "Who decides", "The river this year", "Behind the numbers",
]

LIST_LEADS = ["The draft names these steps:", "Three things are still open:", "On the table are:", "The survey lists, from the source down:"]
LIST_ITEMS = [
    "a new gauge at {t}, with a line to the control room", "repairs to {n} metres of bank below {t}", "a fund of {n} million for the owners",
    "the inspection of all culverts before {s}", "**no** further wells along the upper {r}", "a yearly report, beginning in {y}",
    "fish passes at the weirs of {t}", "the planting of {n} willows on the lower {r}", "a hearing in each of the {m} districts",
    "an agreement with {org} about the meadows",
]
QUOTED_RULES = [
    "Whoever takes water from the river shall leave in it what the river needs, and shall be told in good time how much that is.",
    "The banks are to be kept by those whose land they protect; where that is nobody, by the board.",
    "In times of want the wells of the villages come first, then the cattle, then the fields, and the mills last.",
    "Readings are taken at the same hour each day and entered by the person who took them.",
]
FOOTNOTES = [
    "The series begins in {y}; earlier readings were taken with another instrument.",
    "All sums are in prices of {y}.",
    "Counted without the side channels between {t} and the {r}.",
    "The register gives {n}, the annual report {m} more.",
]
SUMMARIES = [
    "{t} argues about {np}. The draft is in its {m}th version, and the hearings have begun.",
    "A survey of {n} kilometres of bank gives new weight to {np}. Not everybody accepts its figures.",
    "The boards have until {s} to answer. Who has spoken so far about {np}, and what they said.",
    "After {n} dry days the dispute over {np} is back, with new voices on both sides.",
]
BOTTOM_LINES = [
    "The positions on {np} have moved closer, but the money has not been found.",
    "Nothing has been decided about {np}; the next date that matters is the hearing in {t}.",
    "Support for {np} now comes with conditions, and opposition with figures.",
    "What is said about {np} in {t} is no longer what was said a year ago.",
]
TITLES = [
    "{t} weighs {np}", "New figures on {np}", "{t} divided over {np}", "Hearing on {np} in {t}", "What {np} would mean for {t}",
    "Low water at {t}, and {np}", "{org} answers on {np}", "A second look at {np}", "The lower {r} waits for {np}",
    "{np}: the boards reply",
]
# What follows the title, so that few of a large archive are alike.
TITLE_ENDS = [
    "", " after {n} dry days", " as the {r} falls to {n} centimetres", " before the meeting in {t}", ", {m} years after {t}",
    ", and {n} letters from {t}", ": part {m} of a survey of the {r}", " as {t} asks for {n} days",
]

# Events: the sentence’s beginning and end around the marked words, and the title.
EVENTS = [
    ("It was on this occasion that ", "the council opened the hearing at {t}", ".", "Hearing at {t} opens"),
    ("According to the register, ", "the sluice at {t} was closed", " for repairs.", "Sluice at {t} closed"),
    ("Before that, ", "the level at {t} had fallen below the mark", ", as it does in most years.", "Low water at {t}"),
    ("", "The dike near {t} gave way over a length of {n} metres", ", and the lower meadows stood under water.", "Dike breach near {t}"),
    ("As announced, ", "the boards met in {t}", ", without a vote.", "Meeting of the boards in {t}"),
    ("The calendar has it that ", "the inspection of the {r} begins", " with the upper reach.", "Inspection of the {r}"),
    ("After a long delay ", "the new gauge at {t} went into service", ".", "New gauge at {t}"),
    ("", "The commission published its report on the {r}", ", with {n} pages of tables.", "Report on the {r}"),
]

JUDGEMENTS_FOR = ["long overdue", "a fair deal for both banks", "the least that can be done", "common sense with a number on it", "a debt to the river"]
JUDGEMENTS_AGAINST = ["a plan made at a desk", "the wrong answer to the right question", "a gift to those upstream", "an expensive experiment", "a step too far"]
VERBS_FOR = ["welcomed {np}", "spoke in favour of {np}", "defended {np} against its critics", "called for {np} without further delay"]
VERBS_AGAINST = ["rejected {np}", "warned against {np}", "criticised {np} in strong words", "asked the council to drop {np}"]
ACTS_FOR = ["voted for {np}", "set aside money for {np}", "signed the agreement on {np}"]
ACTS_AGAINST = ["voted against {np}", "filed a complaint against {np}", "withdrew its staff from the talks on {np}"]
NEUTRAL = [
    "{np} can be judged only when the second survey is in", "both sides on {np} have good reasons, and both have poor figures",
    "its task is to measure, and not to take sides on {np}",
]
UNCLEAR = ["there will be an answer on {np} that surprises everybody", "on {np} the last word has not been spoken, and not the first either"]
MIXED = ["{np} is right for the upper reach and wrong for the lower one", "the aim of {np} is good and the timetable is not"]
ABOUT = [
    "the files on {np} will be opened to everyone", "the staff who work on {np} have not been paid since {s}",
    "the next report on {np} will have fewer pages", "questions about {np} should be sent to the office in {t}",
]
