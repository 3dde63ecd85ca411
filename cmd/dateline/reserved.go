package main

import "net/netip"

// reservedNetworks are the networks that are not the public internet, from the
// IANA special-purpose registries of IPv4 and IPv6 addresses (RFC 6890). An
// address that holds an IPv4 address is checked as that one by reserved.
var reservedNetworks = []struct {
	network netip.Prefix
	what    string
}{
	{netip.MustParsePrefix("0.0.0.0/8"), "an address of this computer"},
	{netip.MustParsePrefix("10.0.0.0/8"), "a private address"},
	{netip.MustParsePrefix("100.64.0.0/10"), "an address shared by a provider's customers"},
	{netip.MustParsePrefix("127.0.0.0/8"), "an address of this computer"},
	{netip.MustParsePrefix("169.254.0.0/16"), "an address of the local link"},
	{netip.MustParsePrefix("172.16.0.0/12"), "a private address"},
	{netip.MustParsePrefix("192.0.0.0/24"), "a reserved address"},
	{netip.MustParsePrefix("192.0.2.0/24"), "an address for documentation"},
	{netip.MustParsePrefix("192.31.196.0/24"), "a reserved address"},
	{netip.MustParsePrefix("192.52.193.0/24"), "a reserved address"},
	{netip.MustParsePrefix("192.88.99.0/24"), "a reserved address"},
	{netip.MustParsePrefix("192.168.0.0/16"), "a private address"},
	{netip.MustParsePrefix("192.175.48.0/24"), "a reserved address"},
	{netip.MustParsePrefix("198.18.0.0/15"), "an address for measurements"},
	{netip.MustParsePrefix("198.51.100.0/24"), "an address for documentation"},
	{netip.MustParsePrefix("203.0.113.0/24"), "an address for documentation"},
	{netip.MustParsePrefix("224.0.0.0/4"), "a multicast address"},
	{netip.MustParsePrefix("240.0.0.0/4"), "a reserved address"},
}

// embeddings are the networks of IPv6 addresses that hold an IPv4 address, and at
// which byte.
var embeddings = []struct {
	network netip.Prefix
	at      int
	invert  bool
}{
	{netip.MustParsePrefix("64:ff9b::/96"), 12, false},      // NAT64, RFC 6052
	{netip.MustParsePrefix("2002::/16"), 2, false},          // 6to4, RFC 3056
	{netip.MustParsePrefix("2001::/32"), 12, true},          // Teredo, RFC 4380
	{netip.MustParsePrefix("::/96"), 12, false},             // IPv4-compatible, RFC 4291
	{netip.MustParsePrefix("::ffff:0:0:0/96"), 12, false},   // IPv4-translated, RFC 2765
	{netip.MustParsePrefix("64:ff9b:1::/48"), 12, false},    // local NAT64, RFC 8215
	{netip.MustParsePrefix("::ffff:0.0.0.0/96"), 12, false}, // IPv4-mapped, RFC 4291
}

// globalUnicast is the only part of IPv6 from which public addresses come.
var globalUnicast = netip.MustParsePrefix("2000::/3")

// reserved6 are the networks of globalUnicast that are not public.
var reserved6 = []netip.Prefix{
	netip.MustParsePrefix("2001::/23"), netip.MustParsePrefix("2001:db8::/32"), netip.MustParsePrefix("3fff::/20"), netip.MustParsePrefix("2620:4f:8000::/48"),
}

// reserved says what an address is that is not one of the public internet, "" if
// it is public.
func reserved(addr netip.Addr) string {
	if addr.Zone() != "" {
		return "an address of the local link"
	}
	if addr.Is4() || addr.Is4In6() {
		addr = addr.Unmap()
		for _, r := range reservedNetworks {
			if r.network.Contains(addr) {
				return r.what
			}
		}
		return ""
	}
	switch {
	case !addr.IsValid():
		return "no address"
	case addr.IsLoopback(), addr.IsUnspecified():
		return "an address of this computer"
	}
	bytes := addr.As16()
	for _, e := range embeddings {
		if !e.network.Contains(addr) {
			continue
		}
		inner := [4]byte(bytes[e.at:])
		if e.invert {
			for i := range inner {
				inner[i] = ^inner[i]
			}
		}
		if what := reserved(netip.AddrFrom4(inner)); what != "" {
			return what
		}
		return "an address that stands for another one"
	}
	switch {
	case addr.IsPrivate():
		return "a private address"
	case addr.IsLinkLocalUnicast():
		return "an address of the local link"
	case addr.IsMulticast():
		return "a multicast address"
	case !globalUnicast.Contains(addr):
		return "a reserved address"
	}
	for _, r := range reserved6 {
		if r.Contains(addr) {
			return "a reserved address"
		}
	}
	return ""
}
