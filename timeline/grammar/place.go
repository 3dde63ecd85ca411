package grammar

import "strings"

// News speaks of one country by its name, its people and its capital: a visit
// to Moscow is a visit to Russia, and Russian lawmakers are lawmakers of Russia.

// places has a row a country: its name; its other names, adjectives and
// people; its capital and seat of government. Rows are sorted by name. No word
// stands in two rows.
const places = `
afghanistan: afghan afghans kabul
albania: albanian albanians tirana
algeria: algerian algerians algiers
angola: angolan angolans luanda
argentina: argentine argentinian argentines|buenos aires
armenia: armenian armenians yerevan
australia: australian australians canberra
austria: austrian austrians vienna
azerbaijan: azerbaijani azeri azerbaijanis baku
bahrain: bahraini bahrainis manama
bangladesh: bangladeshi bangladeshis dhaka
belarus: belarusian belarusians minsk
belgium: belgian belgians brussels
bolivia: bolivian bolivians|la paz
bosnia: bosnian bosnians sarajevo
botswana: gaborone
brazil: brazilian brazilians brasilia
bulgaria: bulgarian bulgarians sofia
burundi: burundian bujumbura
cambodia: cambodian cambodians|phnom penh
cameroon: cameroonian yaounde
canada: canadian canadians ottawa
chad: chadian
chile: chilean chileans santiago
china: chinese beijing
colombia: colombian colombians bogota
congo: congolese kinshasa
croatia: croatian croatians croat croats zagreb
cuba: cuban cubans havana
cyprus: cypriot cypriots nicosia
czechia: czech czechs prague|czech republic
denmark: danish danes dane copenhagen
ecuador: ecuadorian ecuadorean quito
egypt: egyptian egyptians cairo
eritrea: eritrean eritreans asmara
estonia: estonian estonians tallinn
ethiopia: ethiopian ethiopians|addis ababa
finland: finnish finn finns helsinki
france: french paris frenchman
georgia: georgian georgians tbilisi
germany: german germans berlin
ghana: ghanaian ghanaians accra
greece: greek greeks athens
guatemala: guatemalan guatemalans
guinea: guinean conakry
haiti: haitian haitians port-au-prince
honduras: honduran hondurans tegucigalpa
hungary: hungarian hungarians budapest
iceland: icelandic icelanders reykjavik
india: indian indians|new delhi
indonesia: indonesian indonesians jakarta
iran: iranian iranians tehran
iraq: iraqi iraqis baghdad
ireland: irish dublin
israel: israeli israelis
italy: italian italians rome
jamaica: jamaican jamaicans
japan: japanese tokyo
jordan: jordanian jordanians amman
kazakhstan: kazakh kazakhs astana
kenya: kenyan kenyans nairobi
kosovo: kosovar kosovars pristina
kuwait: kuwaiti kuwaitis
kyrgyzstan: kyrgyz bishkek
laos: laotian vientiane
latvia: latvian latvians riga
lebanon: lebanese beirut
liberia: liberian liberians monrovia
libya: libyan libyans tripoli
lithuania: lithuanian lithuanians vilnius
luxembourg: luxembourgish
macedonia: macedonian macedonians skopje
malawi: malawian lilongwe
malaysia: malaysian malaysians|kuala lumpur
mali: malian malians bamako
malta: maltese valletta
mauritania: mauritanian nouakchott
mexico: mexican mexicans|mexico city
moldova: moldovan moldovans chisinau
mongolia: mongolian ulaanbaatar
montenegro: montenegrin podgorica
morocco: moroccan moroccans rabat
mozambique: mozambican maputo
myanmar: burmese burma naypyitaw
namibia: namibian windhoek
nepal: nepali nepalese kathmandu
netherlands: dutch amsterdam
new zealand:|new zealander|new zealanders
nicaragua: nicaraguan nicaraguans managua
niger: niamey
nigeria: nigerian nigerians abuja
north korea: pyongyang|north korean|north koreans
norway: norwegian norwegians oslo
oman: omani omanis muscat
pakistan: pakistani pakistanis islamabad
palestine: palestinian palestinians ramallah
panama: panamanian
paraguay: paraguayan asuncion
peru: peruvian peruvians lima
philippines: philippine filipino filipinos manila
poland: polish poles warsaw
portugal: portuguese lisbon
qatar: qatari qataris doha
romania: romanian romanians bucharest
russia: russian russians moscow kremlin|russian federation
rwanda: rwandan rwandans kigali
saudi arabia: saudi saudis riyadh
senegal: senegalese dakar
serbia: serbian serbians serb serbs belgrade
sierra leone: freetown
singapore: singaporean
slovakia: slovak slovaks bratislava
slovenia: slovenian slovene ljubljana
somalia: somali somalis mogadishu
south africa: pretoria|south african|south africans
south korea: seoul|south korean|south koreans
south sudan: juba|south sudanese
spain: spanish spaniards madrid
sri lanka: colombo|sri lankan|sri lankans
sudan: sudanese khartoum
sweden: swedish swedes stockholm
switzerland: swiss bern
syria: syrian syrians damascus
taiwan: taiwanese taipei
tajikistan: tajik dushanbe
tanzania: tanzanian tanzanians dodoma
thailand: thai thais bangkok
tunisia: tunisian tunisians tunis
turkey: turkish turks ankara
turkmenistan: turkmen ashgabat
uganda: ugandan ugandans kampala
ukraine: ukrainian ukrainians kiev kyiv
united arab emirates: uae emirati emiratis|abu dhabi
united kingdom: britain british britons u.k uk|great britain
united states: u.s us usa u.s.a america american americans
uruguay: uruguayan montevideo
uzbekistan: uzbek tashkent
venezuela: venezuelan venezuelans caracas
vietnam: vietnamese hanoi
yemen: yemeni yemenis sanaa
zambia: zambian lusaka
zimbabwe: zimbabwean zimbabweans harare
`

// CountryOf holds the country of every word and name of the table.
var CountryOf = func() map[string]string {
	m := map[string]string{}
	for _, row := range strings.Split(strings.TrimSpace(places), "\n") {
		country, rest, _ := strings.Cut(row, ":")
		words, pairs, _ := strings.Cut(rest, "|")
		m[country] = country
		for _, w := range strings.Fields(words) {
			m[w] = country
		}
		for _, p := range strings.Split(pairs, "|") {
			if p != "" {
				m[p] = country
			}
		}
	}
	return m
}()
