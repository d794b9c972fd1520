using System.Buffers.Binary;

namespace OnPut.Thumbnails.Imaging.Rights;

/// <summary>By-line (2:80) and copyright notice (2:116) of IPTC-IIM, which older programs write and nothing else.</summary>
internal static class IptcRights
{
    const byte ApplicationRecord = 2;
    const byte Byline = 80;
    const byte Notice = 116;
    const ushort IptcResource = 0x0404;
    const int MostBylines = 16;

    static ReadOnlySpan<byte> PhotoshopMark => "Photoshop 3.0\0"u8;

    static ReadOnlySpan<byte> ResourceMark => "8BIM"u8;

    /// <param name="block">IIM datasets, or the Photoshop resources that hold them, as in a JPEG.</param>
    public static (string? Artist, string? Copyright) Read(ReadOnlySpan<byte> block) =>
        ReadDatasets(block.StartsWith(PhotoshopMark) ? FindDatasets(block[PhotoshopMark.Length..]) : block);

    /// <summary>A mark, a number, a name after its length, the data after theirs; name and data are padded to be even.</summary>
    static ReadOnlySpan<byte> FindDatasets(ReadOnlySpan<byte> resources)
    {
        while (resources.Length > 7 && resources.StartsWith(ResourceMark))
        {
            var number = BinaryPrimitives.ReadUInt16BigEndian(resources[4..]);
            var data = 6 + Even(1 + resources[6]) + 4;
            if (data > resources.Length)
                break;
            var length = BinaryPrimitives.ReadUInt32BigEndian(resources[(data - 4)..]);
            if (number == IptcResource)
                return resources.Slice(data, (int)Math.Min(length, (uint)(resources.Length - data)));
            if (length >= resources.Length - data)
                break;
            resources = resources[Math.Min(data + Even((int)length), resources.Length)..];
        }
        return [];
    }

    static (string? Artist, string? Copyright) ReadDatasets(ReadOnlySpan<byte> datasets)
    {
        const int HeaderLength = 5;
        List<string> bylines = [];
        string? copyright = null;
        while (datasets.Length >= HeaderLength && datasets[0] == 0x1C)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(datasets[3..]);
            if (length > datasets.Length - HeaderLength)
                break;
            var text = datasets.Slice(HeaderLength, length);
            if ((datasets[1], datasets[2]) == (ApplicationRecord, Notice))
                copyright ??= RightsText.Clean(RightsText.Decode(text));
            else if ((datasets[1], datasets[2]) == (ApplicationRecord, Byline) && bylines.Count < MostBylines)
                bylines.Add(RightsText.Decode(text));
            datasets = datasets[(HeaderLength + length)..];
        }
        return (RightsText.Clean(string.Join("; ", bylines)), copyright);
    }

    static int Even(int length) => length + (length & 1);
}
