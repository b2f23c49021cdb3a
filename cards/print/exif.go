package print

import (
	"bytes"
	"encoding/binary"
)

// exifOrientation finds tag 0x0112 in the first image directory of a JPEG's EXIF block (CIPA
// DC-008). 1 means upright, and is also the answer when there is none or it cannot be read.
func exifOrientation(jpeg []byte) int {
	const upright = 1
	for at := 2; at+4 <= len(jpeg) && jpeg[at] == 0xFF; {
		marker, size := jpeg[at+1], int(binary.BigEndian.Uint16(jpeg[at+2:]))
		if marker == 0xDA || size < 2 || at+2+size > len(jpeg) {
			return upright
		}
		if body := jpeg[at+4 : at+2+size]; marker == 0xE1 && bytes.HasPrefix(body, []byte("Exif\x00\x00")) {
			return tiffOrientation(body[6:], upright)
		}
		at += 2 + size
	}
	return upright
}

func tiffOrientation(tiff []byte, otherwise int) int {
	if len(tiff) < 8 {
		return otherwise
	}
	var order binary.ByteOrder = binary.LittleEndian
	if tiff[0] == 'M' {
		order = binary.BigEndian
	}
	directory := int64(order.Uint32(tiff[4:]))
	if directory+2 > int64(len(tiff)) {
		return otherwise
	}
	entries := tiff[directory+2:]
	for range order.Uint16(tiff[directory:]) {
		if len(entries) < 12 {
			return otherwise
		}
		if order.Uint16(entries) == 0x0112 {
			return int(order.Uint16(entries[8:]))
		}
		entries = entries[12:]
	}
	return otherwise
}
