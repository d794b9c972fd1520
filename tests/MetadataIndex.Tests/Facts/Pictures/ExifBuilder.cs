using System.Buffers.Binary;
using System.Text;

namespace OnPut.MetadataIndex.Tests.Facts.Pictures;

/// <summary>A TIFF block of any fields in three directories, in either byte order.</summary>
sealed class ExifBuilder(bool isBig = false)
{
    readonly SortedDictionary<int, (int Type, int Count, byte[] Value)> _first = [], _exif = [], _gps = [];

    public ExifBuilder Text(int tag, string value, char directory = 'f') => Raw(tag, 2, Encoding.UTF8.GetBytes(value + "\0"), directory);

    public ExifBuilder Bytes(int tag, byte[] value, char directory = 'f') => Raw(tag, 7, value, directory);

    public ExifBuilder Short(int tag, int value, char directory = 'f') => Raw(tag, 3, Number(value, 2), directory, 1);

    public ExifBuilder Byte(int tag, byte value, char directory = 'f') => Raw(tag, 1, [value], directory);

    public ExifBuilder Ratios(int tag, char directory, params (uint, uint)[] values) =>
        Raw(tag, 5, [.. values.SelectMany(value => Number(value.Item1, 4).Concat(Number(value.Item2, 4)))], directory, values.Length);

    ExifBuilder Raw(int tag, int type, byte[] value, char directory, int? count = null)
    {
        Of(directory)[tag] = (type, count ?? value.Length, value);
        return this;
    }

    SortedDictionary<int, (int Type, int Count, byte[] Value)> Of(char directory) =>
        directory switch { 'e' => _exif, 'g' => _gps, _ => _first };

    public byte[] Build()
    {
        _first[0x8769] = (4, 1, Number(0, 4));
        _first[0x8825] = (4, 1, Number(0, 4));
        var exifAt = 8 + Length(_first);
        var gpsAt = exifAt + Length(_exif);
        _first[0x8769] = (4, 1, Number(exifAt, 4));
        _first[0x8825] = (4, 1, Number(gpsAt, 4));
        byte[] head = [.. isBig ? "MM"u8 : "II"u8, .. Number(42, 2), .. Number(8, 4)];
        return [.. head, .. Directory(_first, 8), .. Directory(_exif, exifAt), .. Directory(_gps, gpsAt)];
    }

    static int Length(SortedDictionary<int, (int Type, int Count, byte[] Value)> fields) =>
        2 + (fields.Count * 12) + 4 + fields.Values.Sum(field => field.Value.Length > 4 ? field.Value.Length : 0);

    byte[] Directory(SortedDictionary<int, (int Type, int Count, byte[] Value)> fields, int at)
    {
        var (entries, values) = (new List<byte>(Number(fields.Count, 2)), new List<byte>());
        var valuesAt = at + 2 + (fields.Count * 12) + 4;
        foreach (var (tag, (type, count, value)) in fields)
        {
            entries.AddRange([.. Number(tag, 2), .. Number(type, 2), .. Number(count, 4)]);
            if (value.Length <= 4)
            {
                entries.AddRange([.. value, .. new byte[4 - value.Length]]);
                continue;
            }
            entries.AddRange(Number(valuesAt + values.Count, 4));
            values.AddRange(value);
        }
        return [.. entries, 0, 0, 0, 0, .. values];
    }

    byte[] Number(long value, int length)
    {
        var bytes = new byte[8];
        if (isBig)
            BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        else
            BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        return isBig ? bytes[^length..] : bytes[..length];
    }
}
