using System.Buffers.Binary;
using OnPut.MetadataIndex.Facts.Data.Parquet;

namespace OnPut.MetadataIndex.Journal.Columns;

/// <summary>Looks whether a file has a footer that ends: of one that does not, Parquet.Net reads for ever.</summary>
static class FooterCheck
{
    /// <summary>A row group takes some 8 KB of it.</summary>
    const int LargestFooter = 16 << 20;

    /// <summary>Four bytes of length and the magic number ("File format", Apache Parquet documentation).</summary>
    const int TrailerLength = 8;

    /// <exception cref="InvalidDataException">There is none, or it is malformed.</exception>
    public static async Task RunAsync(Stream file, CancellationToken cancellationToken)
    {
        var trailer = new byte[TrailerLength];
        if (file.Length < TrailerLength)
            throw new InvalidDataException($"it has {file.Length} bytes, and the end of a Parquet file has {TrailerLength}");
        file.Position = file.Length - TrailerLength;
        await file.ReadExactlyAsync(trailer, cancellationToken);
        if (!trailer.AsSpan().EndsWith("PAR1"u8))
            throw new InvalidDataException("it does not end as a Parquet file does");
        var length = BinaryPrimitives.ReadUInt32LittleEndian(trailer);
        if (length > Math.Min(LargestFooter, file.Length - TrailerLength))
            throw new InvalidDataException(
                $"the footer claims {length} bytes; the file has {file.Length}, and {LargestFooter} are read at most");

        var footer = new byte[length];
        file.Position = file.Length - TrailerLength - length;
        await file.ReadExactlyAsync(footer, cancellationToken);
        new ThriftReader(footer).Skip(ThriftType.Struct);
        file.Position = 0;
    }
}
