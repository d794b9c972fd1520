using System.IO.Compression;
using System.Text;

namespace OnPut.MetadataIndex.Tests.Facts.Sniffing;

/// <summary>Zip files of a few texts.</summary>
static class Zips
{
    public static byte[] Of(params (string Name, string Text)[] entries)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var content = zip.CreateEntry(name).Open();
                content.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return bytes.ToArray();
    }
}
