package plate

import (
	"encoding/json"
	"html/template"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// A writer appends a value, escaped for the place where it stands.
type writer func(out []byte, v reflect.Value) []byte

// The names by which html/template says how a value is escaped.
const (
	inText     = "_html_template_htmlescaper"
	inTitle    = "_html_template_rcdataescaper"
	inQuotes   = "_html_template_attrescaper"
	inTag      = "_html_template_htmlnamefilter"
	inScript   = "_html_template_jsvalescaper"
	urlFilter  = "_html_template_urlfilter"
	urlNormal  = "_html_template_urlnormalizer"
	urlEscaped = "_html_template_urlescaper"
)

// writerOf returns what writes values of a type with escapers, nil where it is not
// known.
func writerOf(data reflect.Type, escapers []string) writer {
	of := func(names ...string) bool { return slices.Equal(escapers, names) }
	words := of(inText) || of(inTitle) || of(inQuotes)
	switch data {
	case reflect.TypeFor[string]():
		switch {
		case words:
			return func(out []byte, v reflect.Value) []byte { return appendText(out, v.String()) }
		case of(urlFilter, urlNormal, inQuotes):
			return func(out []byte, v reflect.Value) []byte { return appendAddress(out, filtered(v.String()), true) }
		case of(urlNormal, inQuotes):
			return func(out []byte, v reflect.Value) []byte { return appendAddress(out, v.String(), true) }
		case of(urlEscaped, inQuotes):
			return func(out []byte, v reflect.Value) []byte { return appendAddress(out, v.String(), false) }
		}
	case reflect.TypeFor[int]():
		if words {
			return func(out []byte, v reflect.Value) []byte { return strconv.AppendInt(out, v.Int(), 10) }
		}
	case reflect.TypeFor[template.HTML](): // what is said to be of the place is left as it is
		if of(inText) {
			return appendAsIs
		}
	case reflect.TypeFor[template.HTMLAttr]():
		if of(inTag) {
			return appendAsIs
		}
	}
	if data.Kind() == reflect.Pointer && data.Elem().Kind() == reflect.Struct && data.NumMethod() == 0 && of(inScript) {
		return appendJSON
	}
	return nil
}

func appendAsIs(out []byte, v reflect.Value) []byte { return append(out, v.String()...) }

// appendJSON appends a struct as JSON, in which package json escapes what could end a
// script.
func appendJSON(out []byte, v reflect.Value) []byte {
	data, err := json.Marshal(v.Interface())
	if err != nil || v.IsNil() {
		panic(torn{})
	}
	return append(out, data...)
}

// entities is what html/template writes in place of bytes in text and quotes.
var entities = [256]string{
	0: "\uFFFD", '"': "&#34;", '&': "&amp;", '\'': "&#39;", '+': "&#43;", '<': "&lt;", '>': "&gt;",
}

// appendText appends text with its markup escaped.
func appendText(out []byte, s string) []byte {
	done := 0
	for i := range len(s) {
		if e := entities[s[i]]; e != "" {
			out = append(append(out, s[done:i]...), e...)
			done = i + 1
		}
	}
	return append(out, s[done:]...)
}

// filtered returns an address that a reader may be sent to, and one that leads nowhere
// in place of others, as html/template does.
func filtered(address string) string {
	scheme, _, found := strings.Cut(address, ":")
	if found && !strings.Contains(scheme, "/") &&
		!strings.EqualFold(scheme, "http") && !strings.EqualFold(scheme, "https") && !strings.EqualFold(scheme, "mailto") {
		return "#ZgotmplZ"
	}
	return address
}

// What may stand in any part of an address, and what has a meaning in one.
const (
	unreserved = "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	reserved   = "!#$&*+,/:;=?@[]"
)

// plainAddress and plainPart mark the bytes that may stand in a whole address and
// in a part of one.
var plainAddress, plainPart = marked(unreserved + reserved), marked(unreserved)

func marked(bytes string) (table [256]bool) {
	for i := range len(bytes) {
		table[bytes[i]] = true
	}
	return table
}

// appendAddress appends an address, or a part of one, for an attribute: what may not
// stand there is percent-encoded, but for what is encoded already in a whole one.
func appendAddress(out []byte, s string, whole bool) []byte {
	plain := &plainPart
	if whole {
		plain = &plainAddress
	}
	const hex = "0123456789abcdef"
	for i := range len(s) {
		c := s[i]
		switch {
		case plain[c] && entities[c] != "":
			out = append(out, entities[c]...)
		case plain[c], c == '%' && whole && i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2]):
			out = append(out, c)
		default:
			out = append(out, '%', hex[c>>4], hex[c&15])
		}
	}
	return out
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}
