namespace OnPut.MetadataIndex.Facts.Data.Orc;

/// <summary>What an ORC file ends with (ORC specification v1, Postscript).</summary>
internal sealed record OrcPostscript(long FooterLength, long Compression, long BlockSize)
{
    public const int None = 0;
    public const int Zlib = 1;
    public const int Snappy = 2;

    public string Codec => Compression switch
    {
        None => "uncompressed",
        Zlib => "zlib",
        Snappy => "snappy",
        3 => "lzo",
        4 => "lz4",
        5 => "zstd",
        6 => "brotli",
        _ => $"codec {Compression}",
    };

    public static OrcPostscript Read(ReadOnlySpan<byte> bytes)
    {
        var postscript = new OrcPostscript(0, None, 0);
        var protobuf = new ProtobufReader(bytes);
        while (protobuf.TryReadField(out var number))
        {
            var value = (long)Math.Min(protobuf.ReadNumber(), long.MaxValue);
            postscript = number switch
            {
                1 => postscript with { FooterLength = value },
                2 => postscript with { Compression = value },
                3 => postscript with { BlockSize = value },
                _ => postscript,
            };
        }
        return postscript;
    }
}
