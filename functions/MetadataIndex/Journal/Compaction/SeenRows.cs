using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace OnPut.MetadataIndex.Journal.Compaction;

/// <summary>
/// Knows a row again by bucket, key, version, sequence number, type and the time of indexing. Half a SHA-256 a row is kept, of the
/// first 262,144 rows, in some 16 MB: of the rows after these, duplicates may stay, which vanish in the view all the same.
/// </summary>
sealed class SeenRows
{
    const int MostRows = 1 << 18;

    readonly HashSet<UInt128> _rows = [];
    readonly ArrayBufferWriter<byte> _identity = new();

    /// <returns>False where it was seen before.</returns>
    public bool Add(JournalRow row)
    {
        var digest = DigestOf(row);
        return _rows.Count < MostRows ? _rows.Add(digest) : !_rows.Contains(digest);
    }

    UInt128 DigestOf(JournalRow row)
    {
        _identity.ResetWrittenCount();
        Append(row.Bucket);
        Append(row.Key);
        Append(row.VersionId);
        Append(row.SequenceNumber);
        Append(row.RecordType);
        Append(row.IndexedAt.Ticks);
        return BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(_identity.WrittenSpan));
    }

    void Append(string? text)
    {
        Append(text?.Length ?? -1);
        _identity.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    void Append(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_identity.GetSpan(sizeof(long)), number);
        _identity.Advance(sizeof(long));
    }
}
