package main

import (
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/fxamacker/cbor/v2"

	"dateline/timeline"
	"dateline/timeline/cluster"
)

// Between machines values are CBOR, which holds them exactly, and says nothing of
// the types. Beam knows the functions of a type by their names, so that each
// has its own. Keys are bytes and no text.

var (
	encoding = mode(cbor.EncOptions{String: cbor.StringToByteString}.EncMode())
	decoding = mode(cbor.DecOptions{ByteStringToString: cbor.ByteStringToStringAllowed, MaxArrayElements: 1<<31 - 1, MaxMapPairs: 1<<31 - 1}.DecMode())
)

func mode[T any](m T, err error) T {
	if err != nil {
		panic(err)
	}
	return m
}

func decoded[T any](data []byte) (v T, err error) {
	err = decoding.Unmarshal(data, &v)
	return v, err
}

func init() {
	send(encodeNames, decodeNames)
	send(encodeWording, decodeWording)
	send(encodeAccount, decodeAccount)
	send(encodeCounts, decodeCounts)
	send(encodeHolders, decodeHolders)
	send(encodeBounds, decodeBounds)
	send(encodeKeys, decodeKeys)
	send(encodeTold, decodeTold)
	send(encodeHints, decodeHints)
	send(encodeKeyed, decodeKeyed)
	send(encodeGroup, decodeGroup)
	send(encodeNumbers, decodeNumbers)
	send(encodeDigits, decodeDigits)
	send(encodeCalled, decodeCalled)
}

func send[T any](encode func(T) ([]byte, error), decode func([]byte) (T, error)) {
	beam.RegisterType(reflect.TypeFor[T]())
	beam.RegisterCoder(reflect.TypeFor[T](), encode, decode)
}

func encodeNames(v names) ([]byte, error)    { return encoding.Marshal(v) }
func decodeNames(data []byte) (names, error) { return decoded[names](data) }

func encodeWording(v timeline.Wording) ([]byte, error)    { return encoding.Marshal(v) }
func decodeWording(data []byte) (timeline.Wording, error) { return decoded[timeline.Wording](data) }

func encodeAccount(v timeline.Account) ([]byte, error)    { return encoding.Marshal(v) }
func decodeAccount(data []byte) (timeline.Account, error) { return decoded[timeline.Account](data) }

func encodeCounts(v timeline.Counts) ([]byte, error)    { return encoding.Marshal(v) }
func decodeCounts(data []byte) (timeline.Counts, error) { return decoded[timeline.Counts](data) }

func encodeHolders(v cluster.Holders) ([]byte, error)    { return encoding.Marshal(v) }
func decodeHolders(data []byte) (cluster.Holders, error) { return decoded[cluster.Holders](data) }

func encodeBounds(v bounds) ([]byte, error)    { return encoding.Marshal(v) }
func decodeBounds(data []byte) (bounds, error) { return decoded[bounds](data) }

func encodeKeys(v keys) ([]byte, error)    { return encoding.Marshal(v) }
func decodeKeys(data []byte) (keys, error) { return decoded[keys](data) }

func encodeTold(v timeline.Told) ([]byte, error)    { return encoding.Marshal(v) }
func decodeTold(data []byte) (timeline.Told, error) { return decoded[timeline.Told](data) }

func encodeHints(v timeline.Hints) ([]byte, error)    { return encoding.Marshal(v) }
func decodeHints(data []byte) (timeline.Hints, error) { return decoded[timeline.Hints](data) }

func encodeKeyed(v timeline.Keyed) ([]byte, error)    { return encoding.Marshal(v) }
func decodeKeyed(data []byte) (timeline.Keyed, error) { return decoded[timeline.Keyed](data) }

func encodeGroup(v timeline.Group) ([]byte, error)    { return encoding.Marshal(v) }
func decodeGroup(data []byte) (timeline.Group, error) { return decoded[timeline.Group](data) }

func encodeNumbers(v numbers) ([]byte, error)    { return encoding.Marshal(v) }
func decodeNumbers(data []byte) (numbers, error) { return decoded[numbers](data) }

func encodeDigits(v digits) ([]byte, error)    { return encoding.Marshal(v) }
func decodeDigits(data []byte) (digits, error) { return decoded[digits](data) }

func encodeCalled(v called) ([]byte, error)    { return encoding.Marshal(v) }
func decodeCalled(data []byte) (called, error) { return decoded[called](data) }
