//go:build !linux && !darwin

package render

import "errors"

// exchange is not known here.
func exchange(a, b string) error { return errors.ErrUnsupported }
