package page

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

var (
	addressDay    = regexp.MustCompile(`[/_.-]((?:19|20)\d{2})[/_.-](\d{1,2})[/_.-](\d{1,2})(?:[/_.-]|$)`)
	addressName   = regexp.MustCompile(`[/-]((?:19|20)\d{2})/` + monthPattern + `/(\d{1,2})/`)
	addressDigits = regexp.MustCompile(`[/_-]((?:19|20)\d{2})(\d{2})(\d{2})(?:[/_.-]|$)`)
)

// addressDate reads the date that is part of an address.
func addressDate(address string) (stamp, bool) {
	path, _, _ := strings.Cut(address, "?")
	for _, form := range [...]*regexp.Regexp{addressDay, addressName, addressDigits} {
		if k := form.FindStringSubmatch(path); k != nil {
			month := strings.TrimPrefix(k[2], "0")
			if form == addressName {
				month = strconv.Itoa(monthNamed(k[2]))
			}
			if t, err := time.Parse("2006-1-2", k[1]+"-"+month+"-"+strings.TrimPrefix(k[3], "0")); err == nil {
				return stamp{at: t}, true
			}
		}
	}
	return stamp{}, false
}
