using System.Buffers.Binary;
using System.Text;

namespace OnPut.MetadataIndex.Tests.Facts.Data;

/// <summary>Writes a Parquet footer by hand, in Thrift's compact protocol.</summary>
internal sealed class ParquetBytes
{
    readonly List<byte> _bytes = [];

    /// <summary>A file of this footer alone.</summary>
    public byte[] ToFile(string magic = "PAR1")
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, _bytes.Count);
        return [.. Encoding.ASCII.GetBytes(magic), .. _bytes, .. length, .. Encoding.ASCII.GetBytes(magic)];
    }

    public ParquetBytes Integer(int step, long value, byte type = 5) =>
        Add((byte)(step << 4 | type)).Varint((ulong)(value << 1 ^ value >> 63));

    public ParquetBytes Text(int step, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Add((byte)(step << 4 | 8)).Varint((ulong)bytes.Length).Add(bytes);
    }

    public ParquetBytes List(int step, int count, byte type = 12) => Add((byte)(step << 4 | 9), (byte)(0xF0 | type)).Varint((ulong)count);

    public ParquetBytes Struct(int step) => Add((byte)(step << 4 | 12));

    public ParquetBytes Stop() => Add(0);

    public ParquetBytes Add(params byte[] bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    public ParquetBytes Varint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            _bytes.Add((byte)(value | 0x80));
        return Add((byte)value);
    }

    /// <summary>A table <c>id: int64, at: timestamp(us, UTC), place { city: string, price: decimal }</c> in one row group.</summary>
    public static ParquetBytes Sample() => new ParquetBytes()
        .Integer(1, 2)
        .List(1, 6)
        .Text(4, "root").Integer(1, 3).Stop()
        .Integer(1, 2).Text(3, "id").Stop()
        .Integer(1, 2).Text(3, "at").Struct(6).Struct(8).Add(0x11).Struct(1).Struct(2).Stop().Stop().Stop().Stop().Stop()
        .Text(4, "place").Integer(1, 2).Stop()
        .Integer(1, 6).Text(3, "city").Integer(2, 0).Stop()
        .Integer(1, 2).Text(3, "price").Integer(2, 5).Integer(1, 2).Integer(1, 9).Stop()
        .Integer(1, 1_234_567_890_123, type: 6)
        .List(1, 1)
        .List(1, 1).Struct(3).Integer(4, 6).Stop().Stop().Stop()
        .Text(2, "by hand\u0007")
        .Stop();
}
