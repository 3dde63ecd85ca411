package article

import (
	"strings"
	"testing"
)

func TestParsePublished(t *testing.T) {
	for _, c := range []struct{ text, day, zone string }{
		{"2018-08-08", "2018-08-08", ""},
		{" 2018-08-08 ", "2018-08-08", ""},
		{"2018-08-08T23:30:00-08:00", "2018-08-08", "-08:00"},
		{"2018-08-08T23:30:00.123Z", "2018-08-08", "Z"},
		{"2018-08-08t23:30+0530", "2018-08-08", "+0530"},
		{"2018-08-08 14:05 EDT", "2018-08-08", "EDT"},
		{"2018-08-08 14:05:09 +02:00", "2018-08-08", "+02:00"},
		{"2018-08-08 2 p.m.", "2018-08-08", ""},
		{"8 August 2018", "2018-08-08", ""},
		{"8th August 2018", "2018-08-08", ""},
		{"Aug. 8, 2018", "2018-08-08", ""},
		{"August 8, 2018, 2:05 p.m. EDT", "2018-08-08", "EDT"},
		{"August 8, 2018 at 2:05pm ET", "2018-08-08", "ET"},
		{"Sept. 3, 1939", "1939-09-03", ""},
		{"Wednesday, Aug. 8, 2018", "2018-08-08", ""},
		{"Wed, 08 Aug 2018 14:05:00 GMT", "2018-08-08", "GMT"},
		{"29 Feb 2020", "2020-02-29", ""},
		{"9999-12-31", "9999-12-31", ""},
		{"Thursday 14 March 2024 10.30 GMT", "2024-03-14", "GMT"},
		{"8th of August 2018", "2018-08-08", ""},
		{"Wednesday, 8 August 2018 At 2:05 PM", "2018-08-08", ""},
		{"12. Mai 2024", "2024-05-12", ""},
		{"Sonntag, den 12. Mai 2024, um 14:05 Uhr", "2024-05-12", ""},
		{"So., 3. März 2024", "2024-03-03", ""},
		{"12 mai 2024", "2024-05-12", ""},
		{"1er févr. 2024", "2024-02-01", ""},
		{"dimanche 12 mai 2024 à 14h05", "2024-05-12", ""},
		{"Mar 12 2024", "2024-03-12", ""}, // March, not mardi
		{"15 AOUT 2024", "2024-08-15", ""},
		{"12 de mayo de 2024", "2024-05-12", ""},
		{"domingo, 12 de mayo del 2024, a las 14:05", "2024-05-12", ""},
	} {
		day, zone, err := ParsePublished(c.text)
		if err != nil || day.String() != c.day || zone != c.zone {
			t.Errorf("%q: %v %q %v, wanted %s %q", c.text, day, zone, err, c.day, c.zone)
		}
	}
}

func TestParsePublishedErrors(t *testing.T) {
	const wanted = ", want a full date such as 2018-08-08, 8 August 2018 or 2018-08-08T14:05-04:00"
	for _, c := range []struct{ text, want string }{
		{"", `"" is not a full date` + wanted},
		{"yesterday", `"yesterday" is not a full date` + wanted},
		{"August 2018", `"August 2018" is not a full date` + wanted},
		{"2018-08", `"2018-08" is not a full date` + wanted},
		{"8 August", `"8 August" is not a full date` + wanted},
		{"8 Au 2018", `"8 Au 2018" is not a full date` + wanted},
		{"August eight 2018", `"August eight 2018" is not a full date` + wanted},
		{"03/04/2011", `"03/04/2011" may be two different days: write 2011-04-03 or 2011-03-04`},
		{"13/4/2011", `"13/4/2011" is written in an order in which days and months are mixed up: write 2011-04-13`},
		{"3-4-2011", `"3-4-2011" may be two different days: write 2011-04-03 or 2011-03-04`},
		{"03.04.2011 14:05", `"03.04.2011 14:05" may be two different days: write 2011-04-03 or 2011-03-04`},
		{"2011/4/13", `"2011/4/13" is written with slashes: write 2011-04-13`},
		{"3/4/11", `"3/4/11" may be two different days, want 2018-08-08`},
		{"2018-08-08 14:05 America/New_York", `"2018-08-08 14:05 America/New_York" has more behind the date than a time of day and a zone` + wanted},
		{"2023-02-29", `"2023-02-29" does not exist: 29 February 2023 is not a day (February 2023 has 28)`},
		{"31 June 2018", `"31 June 2018" does not exist: 31 June is not a day (June has 30)`},
		{"2018-13-01", `"2018-13-01" does not exist: 13 is not a month (1 to 12)`},
		{"0000-00-00", `"0000-00-00" has the year 0` + wanted},
		{"12 jui 2024", `"12 jui 2024" is not a full date` + wanted}, // juin or juillet
		{"Montag, 12. Mai 2024", `"Montag, 12. Mai 2024" contradicts itself: that day was a Sunday`},
		{"12/05/2024", `"12/05/2024" may be two different days: write 2024-05-12 or 2024-12-05`},
		{"Monday, 8 August 2018", `"Monday, 8 August 2018" contradicts itself: that day was a Wednesday`},
		{"2018-08-08 25:00", `"2018-08-08 25:00" has more behind the date than a time of day and a zone` + wanted},
		{"2018-08-08 14:60", `"2018-08-08 14:60" has more behind the date than a time of day and a zone` + wanted},
		{"2018-08-08 14:05 local", `"2018-08-08 14:05 local" has more behind the date than a time of day and a zone` + wanted},
		{"2018-08-08T14:05+99:00", `"2018-08-08T14:05+99:00" has more behind the date than a time of day and a zone` + wanted},
		{"2018-08-08 (updated)", `"2018-08-08 (updated)" has more behind the date than a time of day and a zone` + wanted},
	} {
		if day, _, err := ParsePublished(c.text); err == nil || err.Error() != c.want {
			t.Errorf("%q: %v %v\nwanted %s", c.text, day, err, c.want)
		}
	}
}

// FuzzParsePublished: a publish date of any form is a day that can be written,
// or refused with a reason; what it gives is read as the same day again.
func FuzzParsePublished(f *testing.F) {
	for _, s := range []string{"2018-08-08", "8 August 2018", "Aug. 8, 2018, 11:30 p.m. EDT", "2018-08-08T23:30:00-08:00", "2018-02-30", "0000-00-00", "9999-12-31", "03/04/2011", "99999999999", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		day, _, err := ParsePublished(s)
		if err != nil {
			if strings.ContainsAny(err.Error(), "\n\r") {
				t.Errorf("%q: an error of two lines: %v", s, err)
			}
			return
		}
		if again, _, err := ParsePublished(day.String()); err != nil || again != day {
			t.Errorf("%q: %v, and that is %v, %v", s, day, again, err)
		}
	})
}
