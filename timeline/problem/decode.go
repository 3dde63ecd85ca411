package problem

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"gopkg.in/yaml.v3"
)

var (
	textType = reflect.TypeFor[Text]()
	posType  = reflect.TypeFor[Pos]()
)

// minMeant is how many letters a word that people write for a key has at least to be
// known by if it is mistyped: shorter words are near too many others.
const minMeant = 4

// truth is what YAML 1.2 takes for true and false.
var truth = map[string]bool{"true": true, "True": true, "TRUE": true, "false": false, "False": false, "FALSE": false}

// value fills a value from a node. Key is what messages call it; it is empty
// for the whole document. What checkNodes has reported is passed over.
func (d *decoder) value(n *yaml.Node, into reflect.Value, key string) {
	if n.Kind == yaml.AliasNode {
		return
	}
	if into.Type() == textType {
		if n.Kind == yaml.ScalarNode {
			text := Text{Pos: d.pos(n), Comment: strings.TrimSpace(strings.TrimLeft(n.LineComment, "#"))}
			if !isNull(n) {
				text.Value = valueOf(n)
			}
			into.Set(reflect.ValueOf(text))
			return
		}
		d.wrongType(n, key, "text")
		return
	}
	if n.Kind == yaml.ScalarNode && isNull(n) {
		return
	}
	switch into.Kind() {
	case reflect.String:
		if n.Kind == yaml.ScalarNode {
			into.SetString(valueOf(n))
		} else {
			d.wrongType(n, key, "text")
		}
	case reflect.Bool:
		if on, known := truth[n.Value]; n.Kind == yaml.ScalarNode && known {
			into.SetBool(on)
		} else {
			d.wrongType(n, key, "true or false")
		}
	case reflect.Int:
		if i, err := strconv.Atoi(n.Value); err == nil && n.Kind == yaml.ScalarNode {
			into.SetInt(int64(i))
		} else {
			d.wrongType(n, key, "a whole number")
		}
	case reflect.Pointer:
		v := reflect.New(into.Type().Elem())
		d.value(n, v.Elem(), key)
		into.Set(v)
	case reflect.Slice:
		d.list(n, into, key)
	case reflect.Map:
		d.mapping(n, into, key)
	case reflect.Struct:
		d.structure(n, into, key)
	default:
		panic("problem: cannot decode YAML into " + into.Type().String())
	}
}

// valueOf is the text of a scalar. What looks like a blank at its ends is none of
// it, as blanks are not, unless it stands in quotes.
func valueOf(n *yaml.Node) string {
	if n.Style == 0 {
		return trimBlanks(n.Value)
	}
	return n.Value
}

func (d *decoder) wrongType(n *yaml.Node, key, want string) {
	if message, at, found := d.slipIn(d.line(d.pos(n).Line)); found && n.Kind != yaml.SequenceNode {
		d.errorf(d.at(d.pos(n).Line-d.firstLine, d.line(d.pos(n).Line), at), "%s", message)
		return
	}
	if want == "text" && n.Kind == yaml.SequenceNode && n.Style&yaml.FlowStyle != 0 {
		want += ": remove the brackets"
	}
	if key == "" {
		d.errorf(d.pos(n), "found %s, want %s", describe(n), want)
		return
	}
	d.errorf(d.pos(n), "%s: found %s, want %s", name(key), describe(n), want)
}

func (d *decoder) list(n *yaml.Node, into reflect.Value, key string) {
	if n.Kind != yaml.SequenceNode {
		d.wrongType(n, key, "a list"+asList(n, into.Type().Elem()))
		return
	}
	list := reflect.MakeSlice(into.Type(), len(n.Content), len(n.Content))
	for i, item := range n.Content {
		if item.Kind == yaml.ScalarNode && isNull(item) {
			d.errorf(d.pos(item), "%s: an empty item in the list", name(key))
			continue
		}
		d.value(item, list.Index(i), key)
	}
	into.Set(list)
}

// asList says how what was written becomes a list of items of a type.
func asList(n *yaml.Node, item reflect.Type) string {
	entries := item.Kind() == reflect.Struct && item != textType
	words := strings.FieldsFunc(n.Value, func(r rune) bool { return r == ',' || unicode.IsSpace(r) })
	switch {
	case n.Kind == yaml.ScalarNode && !entries && len(words) > 0:
		return fmt.Sprintf(": [%s]", Shorten(strings.Join(words, ", ")))
	case n.Kind == yaml.MappingNode && entries && n.Style&yaml.FlowStyle == 0:
		return `: put "- " before the first key of each item`
	}
	return ""
}

func (d *decoder) mapping(n *yaml.Node, into reflect.Value, key string) {
	if n.Kind != yaml.MappingNode {
		d.wrongType(n, key, `a mapping of "name: value" lines`)
		return
	}
	m := reflect.MakeMapWithSize(into.Type(), len(n.Content)/2)
	for i := 0; i < len(n.Content); i += 2 {
		k, v := n.Content[i], reflect.New(into.Type().Elem()).Elem()
		if k.Kind != yaml.ScalarNode || k.Tag == "!!merge" {
			continue
		}
		d.value(n.Content[i+1], v, k.Value)
		m.SetMapIndex(reflect.ValueOf(k.Value), v)
	}
	into.Set(m)
}

func (d *decoder) structure(n *yaml.Node, into reflect.Value, key string) {
	fields := map[string]reflect.Value{}
	meant := map[string]string{} // what people write to what they mean
	var names []string
	for i := range into.NumField() {
		field := into.Type().Field(i)
		if tag := field.Tag.Get("yaml"); tag != "" {
			fields[tag] = into.Field(i)
			names = append(names, tag)
			for _, word := range strings.Fields(field.Tag.Get("meant")) {
				meant[word] = tag
			}
		} else if field.Type == posType {
			into.Field(i).Set(reflect.ValueOf(d.pos(n)))
		}
	}
	if n.Kind != yaml.MappingNode {
		d.wrongType(n, key, `a mapping of "name: value" lines`+d.below(n, key))
		return
	}
	for i := 0; i < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		field, known := fields[k.Value]
		if comment, found := commentAsText(k); known && found && isNull(v) && (field.Type() == textType || field.Kind() == reflect.String) {
			d.errorf(d.pos(v), "%s: a # without quotes begins a comment, want %s: %s", k.Value, k.Value, quoted(comment))
			continue
		}
		if known {
			d.value(v, field, k.Value)
			continue
		}
		if k.Kind != yaml.ScalarNode || k.Tag == "!!merge" {
			continue
		}
		if n == d.root && d.belowList(n, k) {
			return
		}
		hint := DidYouMean(k.Value, names)
		if name, known := meant[strings.ToLower(k.Value)]; known {
			hint = DidYouMean(name, []string{name})
		} else if lists := d.lists[k.Value]; lists != nil {
			hint = fmt.Sprintf("; it belongs to an entry below %s:", strings.Join(lists, ": or "))
		} else if word := Nearest(k.Value, slices.Sorted(maps.Keys(meant))); hint == "" && len(word) >= minMeant {
			hint = DidYouMean(meant[word], []string{meant[word]})
		}
		if hint == "" && len(names) > 0 {
			hint = "; known are " + joinNames(names)
		}
		d.errorf(d.pos(k), "unknown key %q%s", Shorten(k.Value), hint)
	}
}

// belowList reports an entry that stands at the top of the document in place of a
// list: all its keys, of which k is the first, are those of an item.
func (d *decoder) belowList(root, k *yaml.Node) bool {
	if len(root.Content) < 4 {
		return false
	}
	lists := d.lists[k.Value]
	for i := 0; i < len(root.Content); i += 2 {
		of := d.lists[root.Content[i].Value]
		lists = slices.DeleteFunc(slices.Clone(lists), func(l string) bool { return !slices.Contains(of, l) })
	}
	if len(lists) != 1 {
		return false
	}
	d.errorf(d.pos(k), `%s: belongs to an item of the list %s: put %s: above it, "- " before it, and four blanks before each key that follows`, k.Value, lists[0], lists[0])
	return true
}

// below says where the items of a list belong that is the whole document.
func (d *decoder) below(n *yaml.Node, key string) string {
	if key != "" || n.Kind != yaml.SequenceNode || len(n.Content) == 0 || n.Content[0].Kind != yaml.MappingNode {
		return ""
	}
	for i := 0; i < len(n.Content[0].Content); i += 2 {
		if lists := d.lists[n.Content[0].Content[i].Value]; len(lists) == 1 {
			return fmt.Sprintf(": put %s: above the list, and the list below it", lists[0])
		}
	}
	return ""
}

// listsOf finds the lists of mappings at the top of a document, by the keys of
// their items: an entry may stand in the wrong one.
func listsOf(document reflect.Type) map[string][]string {
	lists := map[string][]string{}
	for i := range document.NumField() {
		field := document.Field(i)
		name := field.Tag.Get("yaml")
		if name == "" || field.Type.Kind() != reflect.Slice || field.Type.Elem().Kind() != reflect.Struct {
			continue
		}
		for j := range field.Type.Elem().NumField() {
			if key := field.Type.Elem().Field(j).Tag.Get("yaml"); key != "" {
				lists[key] = append(lists[key], name)
			}
		}
	}
	return lists
}

func joinNames(names []string) string {
	s := names[0]
	for _, n := range names[1:] {
		s += ", " + n
	}
	return s
}
