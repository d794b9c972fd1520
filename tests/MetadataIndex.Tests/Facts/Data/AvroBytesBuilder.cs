using System.Text;

namespace OnPut.MetadataIndex.Tests.Facts.Data;

/// <summary>Writes an Avro object container file by hand.</summary>
internal static class AvroBytesBuilder
{
    public const string Schema = """
        {"type":"record","name":"r","fields":[{"name":"id","type":"long"},{"name":"name","type":["null","string"]},
        {"name":"at","type":{"type":"long","logicalType":"timestamp-millis"}},{"name":"tags","type":{"type":"array","items":"string"}},
        {"name":"place","type":["null",{"type":"record","name":"p","fields":[{"name":"city","type":"string"},{"name":"kind","type":["int","string"]}]}]},
        {"name":"price","type":{"type":"bytes","logicalType":"decimal","precision":9,"scale":2}}]}
        """;

    public static byte[] File(string schema = Schema, string? codec = "deflate", params (int Rows, int Bytes)[] blocks)
    {
        byte[] sync = [.. Enumerable.Range(100, 16).Select(i => (byte)i)];
        List<byte> file = [.. "Obj\x01"u8];
        file.AddRange(Long(codec is null ? 1 : 2));
        file.AddRange([.. Text("avro.schema"), .. Text(schema)]);
        if (codec is not null)
            file.AddRange([.. Text("avro.codec"), .. Text(codec)]);
        file.AddRange([0, .. sync]);
        foreach (var (rows, bytes) in blocks)
            file.AddRange([.. Long(rows), .. Long(bytes), .. new byte[bytes], .. sync]);
        return [.. file];
    }

    static byte[] Text(string text) => [.. Long(Encoding.UTF8.GetByteCount(text)), .. Encoding.UTF8.GetBytes(text)];

    static byte[] Long(long number)
    {
        List<byte> bytes = [];
        var value = (ulong)(number << 1 ^ number >> 63);
        for (; value >= 0x80; value >>= 7)
            bytes.Add((byte)(value | 0x80));
        return [.. bytes, (byte)value];
    }
}
