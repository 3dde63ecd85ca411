package testcorpus

// The tables that names and sentences are composed of. In a template {P} is a
// person with title and first name, {p} the same by surname, {Q} and {q}
// another, {when} words for a day.

var ranks = []string{"Mayor", "Minister", "Senator", "Professor", "Judge", "Governor", "Captain", "Doctor"}

var firstNames = []string{"Anna", "Boris", "Clara", "Daniel", "Edith", "Felix", "Greta", "Hugo", "Irene", "Jonas", "Karin", "Leon",
	"Marta", "Nils", "Olga", "Paul", "Rosa", "Simon", "Tilda", "Viktor", "Wanda", "Yvonne", "Zoltan", "Amira", "Benno", "Carla", "Dario", "Elena"}

var nameStarts = []string{"Ald", "Bran", "Corv", "Dran", "Eck", "Falk", "Gart", "Holm", "Ild", "Jarn", "Kest", "Lind", "Mart", "Nord",
	"Ost", "Pell", "Quen", "Rost", "Sand", "Tarn", "Ulv", "Varn", "Wend", "Yar", "Zell", "Bruck", "Drom", "Fenn", "Grev", "Hask", "Kolb", "Lorm", "Merv", "Prost", "Stend", "Thal"}

var nameEnds = []string{"mann", "berg", "ova", "sen", "ini", "ard", "etti", "wick", "strom", "ley", "ovich", "hausen", "quist", "eau",
	"oro", "idis", "kov", "ander", "by", "ton", "ward", "gren", "esco", "ak"}

var placeStarts = []string{"Elm", "Oak", "Stone", "North", "South", "Winter", "Summer", "Black", "White", "Green", "River", "Lake",
	"Kings", "Queens", "Old", "New", "High", "Low", "Long", "Salt", "Iron", "Silver", "Copper", "Raven", "Fox", "Deer", "Hazel", "Birch", "Ash", "Mill"}

var placeEnds = []string{"bridge", "haven", "ford", "field", "mouth", "ham", "stead", "burgh", "dale", "port", "minster", "wood", "worth", "gate", "cliff", "moor"}

var bodies = []string{"City Council", "Transport Authority", "Fire Brigade", "Water Board", "University", "Chamber of Commerce",
	"District Court", "Hospital Trust", "Port Company", "Steel Works", "Teachers Union", "Police Department", "Museum", "Power Company"}

var streets = []string{"Street", "Avenue", "Square", "Road", "Bridge", "Quay", "Park", "Lane"}

var outlets = []string{"Averland Herald", "Morning Post of Elmford", "Radio North", "The Courier", "Evening Gazette", "Coast Tribune", "City Wire"}

var trades = []string{"baker", "nurse", "teacher", "driver", "fisherman", "lawyer", "engineer", "student", "farmer", "carpenter", "clerk", "musician", "shopkeeper", "plumber"}

var topics = []string{"the harbour tunnel", "the water supply", "the closed steel works", "the new airport", "the flood defences",
	"the tram line", "the school reform", "the hospital merger", "the fishing quota", "the wind farm", "the stadium", "the rent law", "the museum theft",
	"the mining licence", "the ferry contract", "the data leak", "the dam", "the housing plan", "the poisoned well", "the pension fund"}

var qualities = []string{"serious", "unusual", "costly", "careful", "public", "secret", "early", "broad", "narrow", "modest", "harsh",
	"local", "foreign", "technical", "legal", "political", "private", "fragile", "stubborn", "hasty", "patient", "bitter", "quiet", "loud", "thorough"}

var verbs = []string{"changes", "threatens", "protects", "divides", "worries", "helps", "burdens", "reassures", "surprises", "angers",
	"connects", "weakens", "strengthens", "delays", "supports", "confuses", "unites", "disappoints"}

var nouns = []string{"agreement", "argument", "audit", "budget", "building", "campaign", "cargo", "ceiling", "charge", "claim", "coast",
	"comment", "company", "complaint", "concrete", "contract", "corridor", "crane", "credit", "culture", "damage", "deadline", "debate", "debt",
	"delivery", "demand", "design", "detail", "document", "drainage", "effort", "election", "engine", "error", "estimate", "evidence", "expert",
	"factory", "family", "fence", "festival", "figure", "filter", "finance", "forecast", "foundation", "fuel", "garden", "grant", "harvest",
	"heating", "highway", "history", "income", "industry", "inspection", "insurance", "interest", "inquiry", "island", "journey", "kitchen",
	"labour", "ladder", "landlord", "laptop", "lawsuit", "leak", "letter", "library", "limit", "loan", "machine", "margin", "market", "material",
	"measure", "meeting", "member", "memory", "method", "motion", "neighbour", "noise", "notice", "office", "opinion", "order", "owner", "paint",
	"panel", "parcel", "partner", "pattern", "payment", "permit", "petition", "pipe", "platform", "pleading", "pocket", "policy", "pollution",
	"practice", "pressure", "price", "profit", "promise", "proof", "proposal", "pump", "purchase", "quality", "quarry", "railway", "record",
	"refund", "region", "relief", "remark", "repair", "report", "request", "rescue", "reserve", "response", "revenue", "risk", "roof", "rule",
	"safety", "salary", "sample", "schedule", "season", "security", "sensor", "service", "shelter", "shift", "signal", "silence", "software",
	"staff", "statement", "station", "storage", "storm", "strategy", "subsidy", "summary", "supply", "survey", "system", "tariff", "tenant",
	"tender", "theory", "ticket", "timber", "tower", "traffic", "training", "treaty", "trench", "truck", "turbine", "valley", "valve", "vehicle",
	"version", "vessel", "village", "wage", "wall", "warehouse", "warning", "waste", "weather", "window", "witness", "workshop"}

var counts = []string{"one", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}

// happening is one kind of event, as several writers tell it.
type happening struct{ told, heads []string }

var happenings = []happening{
	{[]string{"A fire destroyed a warehouse on {street} in {place} {when}, killing {m} people.",
		"{m} people died {when} when a warehouse burned down on {street}, the fire service said.",
		"The blaze on {street} in {place} killed {m} people {when}."}, []string{"{m} killed as fire destroys warehouse in {place}", "Deadly blaze on {street}"}},
	{[]string{"{P} resigned {when} over {topic}.", "{when}, {P} stepped down after weeks of criticism of {topic}.",
		"{p} announced the resignation {when} in a letter to the {body}."}, []string{"{p} resigns over {topic}", "{P} steps down"}},
	{[]string{"The {body} approved a plan for {topic} {when} with {n} votes to {m}.", "By {n} votes to {m} the {body} voted {when} for the plan on {topic}.",
		"The plan on {topic} passed the {body} {when}."}, []string{"{body} approves plan for {topic}", "Vote on {topic}: {n} to {m}"}},
	{[]string{"Police arrested {Q} at a house on {street} {when}.", "{Q} was arrested {when} on suspicion of fraud, police said.",
		"Officers detained {q} {when} in {place}."}, []string{"{Q} arrested in {place}", "Police detain {q} on suspicion of fraud"}},
	{[]string{"About {hundreds} people marched through {place} {when} against {topic}.", "A protest against {topic} drew {hundreds} people {when}, the organisers said.",
		"{hundreds} demonstrators filled {street} {when}."}, []string{"{hundreds} march against {topic}", "Protest in {place} draws {hundreds}"}},
	{[]string{"{P} met {Q} in {other} {when} for talks on {topic}.", "{p} and {q} held talks on {topic} {when} in {other}.",
		"The talks between {p} and {q} took place {when} in {other}."}, []string{"{p} and {q} meet in {other}", "Talks on {topic} in {other}"}},
	{[]string{"The {body} filed a lawsuit against {Q} {when}, claiming {hundreds} thousand crowns.", "{when}, the {body} sued {Q} over {topic}.",
		"A lawsuit of the {body} against {q} was filed {when}."}, []string{"{body} sues {Q}", "Lawsuit over {topic}"}},
	{[]string{"A court in {other} sentenced {Q} to {m} years in prison {when}.", "{Q} was sentenced {when} to {m} years in prison for the leak.",
		"The court sent {q} to prison for {m} years {when}."}, []string{"{Q} sentenced to {m} years", "Court in {other} sends {q} to prison"}},
	{[]string{"The first train crossed the bridge at {place} {when}.", "Trains began to run over the new bridge at {place} {when}.",
		"{P} opened the railway bridge at {place} {when}."}, []string{"{place} bridge opens", "First train crosses bridge at {place}"}},
	{[]string{"Floods cut off {hundreds} households in {place} {when}.", "The river broke its banks at {place} {when} and flooded {hundreds} homes.",
		"Flooding in {place} left {hundreds} households without power {when}."}, []string{"Floods cut off {place}", "River floods {hundreds} homes"}},
	{[]string{"A lorry collided with a bus on the road to {other} {when}, injuring {n} passengers.", "{n} passengers were injured {when} in a bus crash near {other}.",
		"The bus crash near {other} injured {n} people {when}."}, []string{"{n} injured in bus crash near {other}", "Bus and lorry collide"}},
	{[]string{"The {body} published a report on {topic} {when}.", "A report on {topic}, published {when}, found {n} defects.",
		"Inspectors found {n} defects, the report of the {body} said {when}."}, []string{"Report finds {n} defects", "{body} publishes report on {topic}"}},
	{[]string{"Workers of the {body} went on strike {when}.", "A strike at the {body} began {when}, with {hundreds} workers taking part.",
		"{when}, {hundreds} workers walked out at the {body}."}, []string{"Strike at the {body}", "{hundreds} workers walk out"}},
	{[]string{"{Q} was elected to succeed {P} {when}.", "Voters in {place} elected {Q} {when} with {n} per cent.",
		"{q} won the election in {place} {when}."}, []string{"{Q} elected in {place}", "{q} wins election"}},
	{[]string{"An explosion damaged the pumping station at {other} {when}.", "The pumping station at {other} was damaged by an explosion {when}, injuring {m} workers.",
		"{m} workers were hurt {when} when gas exploded at {other}."}, []string{"Explosion at {other} pumping station", "{m} hurt in gas explosion"}},
	{[]string{"The government signed a contract worth {n} million crowns with the {body} {when}.", "{when}, {P} signed the contract on {topic}, worth {n} million crowns.",
		"The contract, worth {n} million crowns, was signed {when} in {other}."}, []string{"{n} million contract signed", "{p} signs contract on {topic}"}},
}

var backgrounds = []string{
	"The {noun} has long been a {how} matter in {place}.",
	"Nobody in {place} expected that the {noun} would depend on a {how} {thing}.",
	"A {how} {noun} of the {body} {does} every {trade} in town.",
	"The {body} keeps a {how} {noun} and a {also} {thing} for such cases.",
	"According to {Q}, a {trade}, the {noun} {does} those who rely on the {thing}.",
	"Much of the {noun} lies between {place} and {other}, where a {how} {thing} is rare.",
	"Critics call the {noun} {how}, while the {body} speaks of a {also} {thing}.",
	"The {noun} costs {hundreds} crowns a household, and the {thing} some {n} crowns more.",
	"Without a {how} {noun} the {body} cannot pay for the {thing}, the {what} or the staff.",
	"Like many a {trade} in {place}, {Q} depends on the {noun} and fears a {how} {thing}.",
	"What the {noun} means for {topic} remains open.",
	"The {thing} was found to be {how}, and the {noun} had to be replaced.",
	"There is no {how} {noun} without a {also} {thing}.",
	"{p} has always defended the {noun}; {q} has always called it {how}.",
	"A {trade} who lives on {street} described the {noun} as {how}.",
	"The {how} {noun} and the {also} {what} stand for a {thing} that {does} the whole region.",
	"Some {n} per cent of the {noun} goes to {other}, the rest stays with the {body}.",
	"At the centre of the dispute is a {how} {noun}, together with its {thing}.",
	"Even the {body} admits that the {noun} {does} people who own a {thing}.",
	"It is a {how} {noun}, but no {also} {what}.",
}

var quotes = []string{
	"\"The {noun} is {how}, and everyone knows it,\" said {P}.",
	"\"We need a {how} {noun}, not another {thing},\" {p} said.",
	"{Q} said that the {noun} had become a {how} burden.",
	"\"I have never seen such a {how} {noun},\" said {Q}, a {trade} from {other}.",
	"{p} rejected the criticism, saying the {noun} was {how} but necessary.",
	"\"Who pays for the {noun}? Who pays for the {thing}?\" asked {q}.",
	"A spokesman of the {body} declined to comment on the {noun}.",
	"\"If the {noun} fails, the {thing} fails,\" {Q} told reporters.",
	"{P} promised a {how} {noun} and a {also} {thing} for {place}.",
	"\"Our {noun} {does} nobody,\" the {body} said in a statement.",
}

var plans = []string{
	"The {body} will meet again", "A hearing on {topic} is planned in {other}", "{P} is to visit {place}", "The next vote on {topic} is due",
}
