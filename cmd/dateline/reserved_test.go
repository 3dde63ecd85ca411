package main

import (
	"net/netip"
	"testing"
)

// The addresses of the registries, at the edges of their networks, and those that
// hold another address. None of them is ever dialled.
func TestReserved(t *testing.T) {
	for _, c := range []struct{ address, want string }{
		{"9.255.255.255", ""}, {"11.0.0.0", ""}, {"8.8.8.8", ""}, {"172.15.255.255", ""}, {"172.32.0.0", ""}, {"192.167.255.255", ""}, {"192.169.0.0", ""},
		{"100.63.255.255", ""}, {"100.128.0.0", ""}, {"169.253.255.255", ""}, {"198.17.255.255", ""}, {"198.20.0.0", ""}, {"223.255.255.255", ""},
		{"2606:4700::1111", ""}, {"2a00:1450::1", ""}, {"2001:4860:4860::8888", ""}, {"2001:200::1", ""}, {"::ffff:8.8.8.8", ""},

		{"0.0.0.0", "an address of this computer"}, {"0.1.2.3", "an address of this computer"}, {"127.0.0.1", "an address of this computer"},
		{"127.255.255.255", "an address of this computer"}, {"10.0.0.0", "a private address"}, {"10.255.255.255", "a private address"},
		{"172.16.0.0", "a private address"}, {"172.31.255.255", "a private address"}, {"192.168.0.0", "a private address"}, {"192.168.255.255", "a private address"},
		{"100.64.0.0", "an address shared by a provider's customers"}, {"100.127.255.255", "an address shared by a provider's customers"},
		{"169.254.169.254", "an address of the local link"}, {"192.0.0.8", "a reserved address"}, {"192.0.2.1", "an address for documentation"},
		{"198.18.0.1", "an address for measurements"}, {"198.19.255.255", "an address for measurements"}, {"198.51.100.7", "an address for documentation"},
		{"203.0.113.9", "an address for documentation"}, {"224.0.0.1", "a multicast address"}, {"239.255.255.255", "a multicast address"},
		{"240.0.0.1", "a reserved address"}, {"255.255.255.255", "a reserved address"},

		{"::", "an address of this computer"}, {"::1", "an address of this computer"}, {"fe80::1", "an address of the local link"}, {"fe80::1%eth0", "an address of the local link"},
		{"fc00::1", "a private address"}, {"fd12::1", "a private address"}, {"fec0::1", "a reserved address"}, {"ff02::1", "a multicast address"},
		{"100::1", "a reserved address"}, {"2001:db8::1", "a reserved address"}, {"3fff::1", "a reserved address"}, {"2001:2::1", "a reserved address"}, {"4000::1", "a reserved address"},
		{"::ffff:127.0.0.1", "an address of this computer"}, {"::ffff:10.1.2.3", "a private address"}, {"::127.0.0.1", "an address of this computer"},
		{"64:ff9b::7f00:1", "an address of this computer"}, {"64:ff9b::10.0.0.1", "a private address"}, {"64:ff9b::8.8.8.8", "an address that stands for another one"},
		{"2002:7f00:1::", "an address of this computer"}, {"2002:a9fe:a9fe::1", "an address of the local link"}, {"2002:808:808::1", "an address that stands for another one"},
		{"2001:0:4136:e378:8000:63bf:3fff:fdd2", "an address for documentation"}, {"2001::80ff:fffe", "an address of this computer"},
	} {
		if got := reserved(netip.MustParseAddr(c.address)); got != c.want {
			t.Errorf("%s: %q, wanted %q", c.address, got, c.want)
		}
	}
	for _, address := range []string{"", "example.org:80", "127.0.0.1", "[::1]"} {
		if err := webFetcher(false).checkDialled(address); err == nil {
			t.Errorf("%q may be dialled", address)
		}
	}
}
