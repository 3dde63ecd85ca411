package folder

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// reserved is the names of devices on Windows, which no file can have there,
// whatever its ending.
var reserved = []string{
	"con", "prn", "aux", "nul",
	"com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
	"lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
}

// checkNames refuses names that would leave the folder, or that some system
// could not hold beside each other.
func checkNames(jobs []Job) error {
	taken := map[string]string{} // by its small letters, the name
	folders := map[string]string{}
	for _, f := range jobs {
		if !fs.ValidPath(f.Name) || f.Name == "." || strings.EqualFold(f.Name, markerName) {
			return fmt.Errorf("file of the site %q: not a relative path with slashes", f.Name)
		}
		for part := range strings.SplitSeq(f.Name, "/") {
			stem, _, _ := strings.Cut(strings.ToLower(part), ".")
			if strings.ContainsFunc(part, func(r rune) bool { return r < ' ' || r == 0x7f || strings.ContainsRune(`\:*?"<>|`, r) }) ||
				strings.HasSuffix(part, ".") || strings.HasSuffix(part, " ") || slices.Contains(reserved, stem) {
				return fmt.Errorf("file of the site %q: %q cannot be a file's name on every system", f.Name, part)
			}
		}
		low := strings.ToLower(f.Name)
		if other, twice := taken[low]; twice {
			return fmt.Errorf("file of the site %q: its name is that of %q on some systems", f.Name, other)
		}
		taken[low] = f.Name
		for i := range low {
			if low[i] == '/' {
				folders[low[:i]] = f.Name
			}
		}
	}
	for low, inside := range folders {
		if name, both := taken[low]; both {
			return fmt.Errorf("file of the site %q: it would be a folder too, for %q", name, inside)
		}
	}
	return nil
}
