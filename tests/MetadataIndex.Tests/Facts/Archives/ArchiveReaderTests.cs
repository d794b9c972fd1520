using System.Formats.Tar;
using OnPut.MetadataIndex.Facts;
using OnPut.MetadataIndex.Facts.Archives;
using OnPut.MetadataIndex.Tests.Facts.Documents;
using TarReader = OnPut.MetadataIndex.Facts.Archives.TarReader;

namespace OnPut.MetadataIndex.Tests.Facts.Archives;

public sealed class ArchiveReaderTests
{
    [Fact]
    public void A_zip_tells_its_directory()
    {
        var archive = Read(ArchiveSamples.Zip, ZipReader.Read);

        Assert.Equal((2, 1001, false), (archive.Entries, archive.UncompressedSize, archive.IsEncrypted));
        Assert.Equal(["a.txt", "ü/b.txt"], archive.Names!);
        Assert.InRange(archive.Ratio!.Value, 3, 5);
    }

    [Fact]
    public void A_zip_behind_a_program_is_found()
    {
        Assert.Equal(2, Read([.. new byte[5000], .. ArchiveSamples.Zip], ZipReader.Read).Entries);
    }

    [Theory]
    [InlineData(TarEntryFormat.Pax)]
    [InlineData(TarEntryFormat.Gnu)]
    public void A_tar_tells_its_entries_with_long_names(TarEntryFormat format)
    {
        var archive = Read(ArchiveSamples.Tar(format), TarReader.Read);

        Assert.Equal((2, 1400), (archive.Entries, archive.UncompressedSize));
        Assert.Equal(["a.txt", new string('l', 90) + "/" + new string('m', 90)], archive.Names!);
    }

    [Fact]
    public void Of_a_long_tar_a_part_is_not_taken_for_the_whole()
    {
        using var file = new MemoryStream();
        using (var tar = new TarWriter(file, TarEntryFormat.Ustar, leaveOpen: true))
        {
            for (var entry = 0; entry < 20; entry++)
                tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, $"{entry}") { DataStream = new MemoryStream(new byte[200_000]) });
        }
        var facts = Reading.Of(file.ToArray(), TarReader.Read);

        Assert.Null(facts.Archive!.Entries);
        Assert.Equal("0", facts.Archive.Names![0]);
        Assert.Single(facts.Problems);
    }

    [Fact]
    public void Compressed_files_tell_what_they_unpack_to_where_they_know()
    {
        Assert.Equal(5000, Read(ArchiveSamples.Gzip, GzipReader.Read).UncompressedSize);
        Assert.Equal(300, Read(ArchiveSamples.Xz, XzReader.Read).UncompressedSize);
        Assert.Equal(256 + 256, Read(ArchiveSamples.Zstd, ZstdReader.Read).UncompressedSize);
        Assert.Equal(9, Read(ArchiveSamples.Lz4, Lz4Reader.Read).UncompressedSize);
        Assert.Null(Read([.. "BZh9"u8], Bzip2Reader.Read).UncompressedSize);
    }

    [Fact]
    public void A_rar_tells_its_entries()
    {
        var archive = Read(ArchiveSamples.Rar5, RarReader.Read);

        Assert.Equal((1, 9, "a.b"), (archive.Entries, archive.UncompressedSize, Assert.Single(archive.Names!)));
    }

    [Fact]
    public void A_7z_with_a_plain_header_tells_its_entries()
    {
        var archive = Read(ArchiveSamples.SevenZip, SevenZipReader.Read);

        Assert.Equal((1, "a"), (archive.Entries, Assert.Single(archive.Names!)));
    }

    [Fact]
    public void A_bomb_is_described_by_its_claims()
    {
        var bomb = Path.Combine(BombFolder(), "zip-bomb__42.zip");
        Assert.SkipUnless(File.Exists(bomb), "the sample is not there");

        var archive = Read(File.ReadAllBytes(bomb), ZipReader.Read);

        Assert.Equal((16, 558_432, true), (archive.Entries, archive.UncompressedSize, archive.IsEncrypted));
    }

    [Fact]
    public void Readers_survive_files_that_are_known_to_end_others()
    {
        foreach (var file in Directory.EnumerateFiles(BombFolder()))
            HostileInputTests.ReadWithAll(File.ReadAllBytes(file), Path.GetFileName(file));
    }

    static ArchiveFacts Read(byte[] bytes, Action<ContentReader, FactSheet> read) => Reading.Of(bytes, read).Archive!;

    /// <summary>Found from the folder of the test's own files upwards; skips where there is none.</summary>
    static string BombFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var bombs = Path.Combine(folder.FullName, "shared", "corpora", "bombs");
            if (Directory.Exists(bombs))
                return bombs;
        }
        Assert.Skip("there is no ../shared/corpora/bombs");
        return "";
    }
}
