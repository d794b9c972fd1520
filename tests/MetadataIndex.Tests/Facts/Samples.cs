using OnPut.MetadataIndex.Facts;
using OnPut.MetadataIndex.Facts.Pictures;
using OnPut.MetadataIndex.Facts.Sniffing;

namespace OnPut.MetadataIndex.Tests.Facts;

/// <summary>Looking at bytes, and real files where they are at hand: in <c>../shared/corpora</c>, beside the repository.</summary>
static class Samples
{
    public static ContentType? Sniff(byte[] bytes) => ContentSniffer.Detect(new(new StoredObject(bytes)));

    public static FactSheet Read(byte[] bytes) => Reading.Of(bytes, ReadPicture);

    /// <summary>As what the bytes are, where that is a picture.</summary>
    public static void ReadPicture(ContentReader content, FactSheet facts)
    {
        if (ContentSniffer.Detect(content) is { } type)
            PictureReader.Read(content, type, facts);
    }

    public static string Folder(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var corpus = Path.Combine(folder.FullName, "shared", "corpora", name);
            if (Directory.Exists(corpus))
                return corpus;
        }
        Assert.Skip($"there are no sample files: ../shared/corpora/{name} is missing");
        return "";
    }
}
