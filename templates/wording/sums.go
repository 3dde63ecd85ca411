package wording

// Sums is how a language says the way from words to a date, beside Words.Dates.
// Words in braces are as in timex.Speech.
type Sums struct {
	Texts   map[string]string    // by the English text
	Units   map[string][3]string // one, many, and one with its article, by the name in English
	Day     string               // "{number} {month}", with the whole name of the month
	Seasons [4]string            // from spring; empty where no text fits them
}

// The languages of sumTexts and sumUnits.
const (
	inGerman = iota
	inFrench
	inSpanish
)

var (
	germanSums  = sumsIn(inGerman, "{number} {month}", [4]string{"Frühling", "Sommer", "Herbst", "Winter"})
	frenchSums  = sumsIn(inFrench, "{number} {month}", [4]string{"printemps", "été", "automne", "hiver"})
	spanishSums = sumsIn(inSpanish, "{number} de {month}", [4]string{"", "verano", "otoño", "invierno"}) // la primavera alone is no el
)

// sumsIn returns a column of the tables.
func sumsIn(language int, day string, seasons [4]string) *Sums {
	s := &Sums{map[string]string{}, map[string][3]string{}, day, seasons}
	for english, texts := range sumTexts {
		s.Texts[english] = texts[language]
	}
	for english, names := range sumUnits {
		s.Units[english] = names[language]
	}
	return s
}

// sumTexts lists the texts of reasons in German, French and Spanish. What is not
// here, or has a blank that a language has no word for, stays English and is
// marked so.
var sumTexts = map[string][3]string{
	"as written": {"wie geschrieben", "tel qu’écrit", "tal como está escrito"},

	"the {name} nearest to {from}": {"der {name}, der {from} am nächsten liegt", "le {name} le plus proche de {from}", "el {name} más cercano a {from}"},
	"the {name} near {from}, which the text spoke of": {"der {name} nahe {from}, wovon der Text sprach",
		"le {name} proche de {from}, dont parlait le texte", "el {name} próximo a {from}, de lo que hablaba el texto"},
	"the {name} that the text spoke of": {"der {name}, von dem der Text sprach", "le {name} dont parlait le texte", "el {name} del que hablaba el texto"},
	"the {name} of {from}":              {"der {name} von {from}", "le {name} de {from}", "el {name} de {from}"},
	"the {name} of the year of {from}":  {"der {name} des Jahres von {from}", "le {name} de l’année de {from}", "el {name} del año de {from}"},

	"latest {name} before {from}":         {"letzter {name} vor {from}", "dernier {name} avant {from}", "último {name} antes de {from}"},
	"latest {name} on or before {from}":   {"letzter {name} bis einschließlich {from}", "dernier {name} jusqu’à {from} inclus", "último {name} hasta {from} inclusive"},
	"latest {name}, counting from {from}": {"letzter {name}, von {from} aus gezählt", "dernier {name}, en comptant à partir de {from}", "último {name}, contando desde {from}"},
	"first {name} after {from}":           {"erster {name} nach {from}", "premier {name} après {from}", "primer {name} después de {from}"},
	"first {name} on or after {from}":     {"erster {name} ab {from}", "premier {name} à partir de {from}", "primer {name} a partir de {from}"},
	"latest {name} before {from}, as it has ended": {"letzter {name} vor {from}, denn er ist zu Ende",
		"dernier {name} avant {from}, car il est terminé", "último {name} antes de {from}, pues ha terminado"},
	"latest {name} before {from}, as its verb looks back": {"letzter {name} vor {from}, denn das Verb blickt zurück",
		"dernier {name} avant {from}, car son verbe regarde en arrière", "último {name} antes de {from}, pues su verbo mira atrás"},
	"first {name} after {from}, as its verb looks ahead": {"erster {name} nach {from}, denn das Verb blickt voraus",
		"premier {name} après {from}, car son verbe regarde en avant", "primer {name} después de {from}, pues su verbo mira adelante"},
	"first {name} after {from}, where it was that day already": {"erster {name} nach {from}, denn {from} war selbst einer",
		"premier {name} après {from}, qui en était un lui-même", "primer {name} después de {from}, que ya lo era"},
	"first {name} on or after {from}, which the text spoke of last": {"erster {name} ab {from}, wovon der Text zuletzt sprach",
		"premier {name} à partir de {from}, dont le texte parlait en dernier", "primer {name} a partir de {from}, de lo que el texto habló por último"},
	"latest {name} on or before {from}, as what was planned is over": {"letzter {name} bis einschließlich {from}, denn was geplant war, ist vorbei",
		"dernier {name} jusqu’à {from} inclus, car ce qui était prévu est passé", "último {name} hasta {from} inclusive, pues lo previsto ya pasó"},
	"the {name} of the year that the text spoke of last, in {from}": {"der {name} des Jahres, von dem der Text zuletzt sprach, in {from}",
		"le {name} de l’année dont le texte parlait en dernier, en {from}", "el {name} del año del que el texto habló por último, en {from}"},

	"the day on which it was said, {from}": {"der Tag, an dem es gesagt wurde, {from}", "le jour où cela a été dit, {from}", "el día en que se dijo, {from}"},
	"the {name} of the year that stands before it": {"{name} des Jahres, das davor steht",
		"{name} de l’année nommée juste avant", "{name} del año que se nombra antes"},
	"latest {name} on or before {from}, as it has ended": {"letzter {name} bis einschließlich {from}, denn es ist vorbei",
		"dernier {name} jusqu’à {from} inclus, car c’est terminé", "último {name} hasta {from} inclusive, pues ya terminó"},
	"told as news, without a day, by an article of {from}": {"ohne Tag als Neuigkeit erzählt, in einem Artikel von {from}",
		"raconté comme une nouvelle, sans date, par un article de {from}", "contado como noticia, sin fecha, por un artículo de {from}"},
	"the day of the dateline, {from}": {"der Tag der Ortsmarke, {from}", "le jour indiqué en tête de l’article, {from}", "el día indicado al comienzo del artículo, {from}"},
	"the day of publication, {from}":  {"der Erscheinungstag, {from}", "le jour de parution, {from}", "el día de publicación, {from}"},
	"the day of publication":          {"der Erscheinungstag", "le jour de parution", "el día de publicación"},
	"the day last spoken of":          {"der zuletzt genannte Tag", "le dernier jour mentionné", "el último día mencionado"},
	"the moment said before, in another zone": {"der eben genannte Zeitpunkt in einer anderen Zeitzone",
		"le moment déjà dit, dans un autre fuseau horaire", "el momento ya dicho, en otro huso horario"},
	"the day before {from}":  {"der Tag vor {from}", "la veille de {from}", "el día antes de {from}"},
	"the day after {from}":   {"der Tag nach {from}", "le lendemain de {from}", "el día después de {from}"},
	"some day of {from}":     {"ein Tag in {from}", "un jour de {from}", "algún día de {from}"},
	"{n} days before {from}": {"{n} Tage vor {from}", "{n} jours avant {from}", "{n} días antes de {from}"},
	"{n} days after {from}":  {"{n} Tage nach {from}", "{n} jours après {from}", "{n} días después de {from}"},

	"the {unit} of {from}":              {"{unit} von {from}", "{unit} de {from}", "{unit} de {from}"},
	"the {unit} before that of {from}":  {"{unit} davor, von {from} aus", "{unit} d’avant, à partir de {from}", "{unit} anterior, contando desde {from}"},
	"the {unit} after that of {from}":   {"{unit} danach, von {from} aus", "{unit} d’après, à partir de {from}", "{unit} siguiente, contando desde {from}"},
	"{n} {unit}s before that of {from}": {"{n} {units} davor, von {from} aus", "{n} {units} avant, à partir de {from}", "{n} {units} antes, contando desde {from}"},
	"{n} {unit}s after that of {from}":  {"{n} {units} danach, von {from} aus", "{n} {units} après, à partir de {from}", "{n} {units} después, contando desde {from}"},
	"{count} before {from}":             {"{count} vor {from}", "{count} avant {from}", "{count} antes de {from}"},
	"{count} after {from}":              {"{count} nach {from}", "{count} après {from}", "{count} después de {from}"},
	"the {span} up to {from}":           {"{count} bis {from}", "{count} jusqu’à {from}", "{count} hasta {from}"},
	"the {span} from {from} on":         {"{count} ab {from}", "{count} à partir de {from}", "{count} desde {from}"},
	"the first {span} of {from}":        {"{count} am Anfang von {from}", "{count} au début de {from}", "{count} al principio de {from}"},
	"the last {span} of {from}":         {"{count} am Ende von {from}", "{count} à la fin de {from}", "{count} al final de {from}"},

	"a length of time":          {"eine Zeitspanne", "une durée", "una duración"},
	"a length of unknown count": {"eine Zeitspanne von unbekannter Länge", "une durée inconnue", "una duración desconocida"},
	"a repetition":              {"eine Wiederholung", "une répétition", "una repetición"},
	"no place in the calendar":  {"kein Platz im Kalender", "aucune place dans le calendrier", "ningún lugar en el calendario"},
	"nothing to go by":          {"kein Anhaltspunkt", "aucun repère", "ningún punto de apoyo"},
	"nothing in the text to count from": {"nichts im Text, von dem aus zu zählen wäre",
		"rien dans le texte à partir de quoi compter", "nada en el texto desde donde contar"},
	"nothing precise enough to count from": {"nichts genau genug, um von dort aus zu zählen",
		"rien d’assez précis à partir de quoi compter", "nada lo bastante preciso desde donde contar"},
	"the article has no publish date to count from": {"der Artikel hat kein Erscheinungsdatum, von dem aus zu zählen wäre",
		"l’article n’a pas de date de parution à partir de laquelle compter", "el artículo no tiene fecha de publicación desde la que contar"},
	"the present of a text that tells of another time": {"die Gegenwart eines Textes, der von einer anderen Zeit erzählt",
		"le présent d’un texte qui raconte un autre temps", "el presente de un texto que cuenta de otro tiempo"},
}

// sumUnits lists units in German, French and Spanish.
var sumUnits = map[string][3][3]string{
	"minute":  {{"Minute", "Minuten", "die Minute"}, {"minute", "minutes", "la minute"}, {"minuto", "minutos", "el minuto"}},
	"hour":    {{"Stunde", "Stunden", "die Stunde"}, {"heure", "heures", "l’heure"}, {"hora", "horas", "la hora"}},
	"day":     {{"Tag", "Tage", "der Tag"}, {"jour", "jours", "le jour"}, {"día", "días", "el día"}},
	"weekend": {{"Wochenende", "Wochenenden", "das Wochenende"}, {"week-end", "week-ends", "le week-end"}, {"fin de semana", "fines de semana", "el fin de semana"}},
	"week":    {{"Woche", "Wochen", "die Woche"}, {"semaine", "semaines", "la semaine"}, {"semana", "semanas", "la semana"}},
	"month":   {{"Monat", "Monate", "der Monat"}, {"mois", "mois", "le mois"}, {"mes", "meses", "el mes"}},
	"quarter": {{"Quartal", "Quartale", "das Quartal"}, {"trimestre", "trimestres", "le trimestre"}, {"trimestre", "trimestres", "el trimestre"}},
	"year":    {{"Jahr", "Jahre", "das Jahr"}, {"an", "ans", "l’année"}, {"año", "años", "el año"}},
	"decade":  {{"Jahrzehnt", "Jahrzehnte", "das Jahrzehnt"}, {"décennie", "décennies", "la décennie"}, {"década", "décadas", "la década"}},
	"century": {{"Jahrhundert", "Jahrhunderte", "das Jahrhundert"}, {"siècle", "siècles", "le siècle"}, {"siglo", "siglos", "el siglo"}},
}
