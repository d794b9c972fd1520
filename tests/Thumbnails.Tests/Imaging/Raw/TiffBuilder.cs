using System.Buffers.Binary;
using OnPut.Thumbnails.Imaging.Raw;

namespace OnPut.Thumbnails.Tests.Imaging.Raw;

/// <summary>Writes TIFF directories as cameras do: what they point at first, then who points at it.</summary>
sealed class TiffBuilder
{
    const ushort Byte = 1;
    const ushort Ascii = 2;
    const ushort Short = 3;
    const ushort Long = 4;

    /// <summary>Four bytes, packed into the one value.</summary>
    public const TiffTag CfaPattern = (TiffTag)33422;

    readonly List<byte> _file;
    readonly bool _bigEndian;

    /// <param name="magic">In the place of 42.</param>
    /// <param name="preamble">Bytes behind the header.</param>
    public TiffBuilder(ushort magic = 42, bool bigEndian = false, byte[]? preamble = null)
    {
        _bigEndian = bigEndian;
        _file = [.. bigEndian ? "MM"u8 : "II"u8, .. Two(magic), 0, 0, 0, 0, .. preamble ?? []];
    }

    public uint Add(ReadOnlySpan<byte> bytes)
    {
        var offset = (uint)_file.Count;
        _file.AddRange(bytes);
        return offset;
    }

    /// <returns>Where it is.</returns>
    public uint Directory(uint next, params (TiffTag Tag, uint[] Values)[] fields)
    {
        var values = fields.Select(field => field.Values.Length == 1 ? field.Values[0] : Add([.. field.Values.SelectMany(Four)])).ToArray();
        var offset = (uint)_file.Count;
        _file.AddRange(Two((ushort)fields.Length));
        for (var i = 0; i < fields.Length; i++)
        {
            var tag = fields[i].Tag;
            var isShort = tag is TiffTag.Orientation or TiffTag.Compression or TiffTag.Photometric;
            var isBytes = tag is TiffTag.DngVersion or CfaPattern;
            _file.AddRange([.. Two((ushort)tag), .. Two(tag == TiffTag.Make ? Ascii : isBytes ? Byte : isShort ? Short : Long)]);
            _file.AddRange(Four(isBytes ? 4 : (uint)fields[i].Values.Length));
            _file.AddRange(isShort ? [.. Two((ushort)values[i]), 0, 0] : Four(values[i]));
        }
        _file.AddRange(Four(next));
        return offset;
    }

    /// <summary>A field of bytes: its count is their number.</summary>
    public uint DirectoryOfBytes(TiffTag tag, uint offset, int count)
    {
        var place = (uint)_file.Count;
        _file.AddRange([.. Two(1), .. Two((ushort)tag), .. Two(7), .. Four((uint)count), .. Four(offset), .. Four(0)]);
        return place;
    }

    public byte[] ToFile(uint first)
    {
        byte[] file = [.. _file];
        Four(first).CopyTo(file, 4);
        return file;
    }

    byte[] Two(ushort value) => _bigEndian ? [(byte)(value >> 8), (byte)value] : [(byte)value, (byte)(value >> 8)];

    byte[] Four(uint value)
    {
        var bytes = new byte[4];
        if (_bigEndian)
            BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        else
            BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
