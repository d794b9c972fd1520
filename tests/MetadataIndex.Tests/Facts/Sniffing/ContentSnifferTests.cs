using System.Formats.Tar;
using System.Text;

namespace OnPut.MetadataIndex.Tests.Facts.Sniffing;

public sealed class ContentSnifferTests
{
    [Theory]
    [InlineData("FFD8FFE0", "image/jpeg")]
    [InlineData("38425053000100000000000000", "image/vnd.adobe.photoshop")]
    [InlineData("0000001C6674797068656963000000006D696631", "image/heic")]
    [InlineData("0000001C667479706D6966310000000061766966", "image/avif")]
    [InlineData("00000018667479704D344120000000006D703432", "audio/x-m4a")]
    [InlineData("0000001866747970717420200000000071742020", "video/quicktime")]
    [InlineData("000000186674797033677034000000006D703432", "video/3gpp")]
    [InlineData("49492A001000000043520200", "image/x-canon-cr2")]
    [InlineData("1A45DFA39F4282847765626D", "video/webm")]
    [InlineData("1A45DFA3A34282886D6174726F736B61", "video/matroska")]
    [InlineData("1F8B0800", "application/gzip")]
    [InlineData("28B52FFD00", "application/zstd")]
    [InlineData("50415231150415", "application/vnd.apache.parquet")]
    [InlineData("7F454C46020101", "application/x-elf")]
    [InlineData("0061736D01000000", "application/wasm")]
    [InlineData("CAFEBABE00000034", "application/java-vm")]
    [InlineData("CAFEBABE00000002", "application/x-mach-binary")]
    [InlineData("664C614300000022", "audio/flac")]
    [InlineData("49443303000000000000FFFB9064", "audio/mpeg")]
    [InlineData("774F464600010000", "font/woff")]
    [InlineData("9900017700010203", null)]
    [InlineData("", null)]
    public void First_bytes_tell_the_type(string hex, string? mediaType) =>
        Assert.Equal(mediaType, Samples.Sniff(Convert.FromHexString(hex))?.MediaType);

    [Theory]
    [InlineData("{\"a\": [1, 2]}", "application/json")]
    [InlineData("{\"a\":1}\n{\"a\":2}\n", "application/x-ndjson")]
    [InlineData("name,age,city\nAnn,3,\"Ulm, DE\"\nBob,4,Bonn\n", "text/csv")]
    [InlineData("a;b;c\n1;2;3\n4;5;6", "text/csv")]
    [InlineData("a\tb\n1\t2\n", "text/tab-separated-values")]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- svg -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "image/svg+xml")]
    [InlineData("<?xml version=\"1.0\"?><note/>", "application/xml")]
    [InlineData("<!DOCTYPE html>\n<title>x</title>", "text/html")]
    [InlineData("From: a@b.c\r\nTo: d@e.f\r\nSubject: Hi\r\n\r\nText", "message/rfc822")]
    [InlineData("From a@b.c Sat Jan  3 01:05:34 1996\nFrom: a@b.c\n\nText", "application/mbox")]
    [InlineData("BEGIN:VCARD\r\nVERSION:4.0", "text/vcard")]
    [InlineData("BEGIN:VCALENDAR\r\nVERSION:2.0", "text/calendar")]
    [InlineData("# Title\n\nSome [link](https://example.org) and\n\n- one\n- two\n", "text/markdown")]
    [InlineData("---\ntitle: A\ndate: 2024\n---\n# Title\n\nSome [link](https://example.org) in it\n", "text/markdown")]
    [InlineData("# Where to build\n\nname: Build\non: [push]\njobs:\n  build:\n    - uses: a\n    - uses: b\n", "text/plain")]
    [InlineData("/* A list:\n\n- one\n- two\n\n**all** of them */\nint main(void);\n", "text/plain")]
    [InlineData("# one\n#include <stdio.h>\n", "text/plain")]
    [InlineData("/*! a, b */\np{x:y,z}\n", "text/plain")]
    [InlineData("Dear all,\nthis is prose, and has commas.\nIt is, however, no table.\n", "text/plain")]
    [InlineData("MZ is how this text begins.", "text/plain")]
    [InlineData("%PDF-1.7\n", "application/pdf")]
    [InlineData("{\\rtf1\\ansi}", "application/rtf")]
    [InlineData("%!PS-Adobe-3.0 EPSF-3.0\n", "application/eps")]
    public void Texts_are_told_apart_in_every_encoding(string text, string mediaType)
    {
        Assert.Equal(mediaType, Samples.Sniff(Encoding.UTF8.GetBytes(text))?.MediaType);
        if (text[0] is '%' or '\\' || text.StartsWith("{\\", StringComparison.Ordinal))
            return;
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
            Assert.Equal(mediaType, Samples.Sniff([.. encoding.Preamble, .. encoding.GetBytes(text)])?.MediaType);
    }

    [Theory]
    [InlineData("mimetype|application/epub+zip", "application/epub+zip", "document")]
    [InlineData("mimetype|application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text", "document")]
    [InlineData(
        "[Content_Types].xml|<Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "document")]
    [InlineData("[Content_Types].xml|<Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/>",
        "application/vnd.ms-excel.sheet.macroenabled.12", "document")]
    [InlineData("META-INF/MANIFEST.MF|x", "application/java-archive", "archive")]
    [InlineData("AndroidManifest.xml|x", "application/vnd.android.package-archive", "archive")]
    [InlineData("readme.txt|x", "application/zip", "archive")]
    public void Zip_files_are_looked_into(string entry, string mediaType, string kind)
    {
        var parts = entry.Split('|');

        var type = Samples.Sniff(Zips.Of((parts[0], parts[1])))!;

        Assert.Equal((mediaType, kind), (type.MediaType, type.Kind));
    }

    [Theory]
    [InlineData(TarEntryFormat.V7)]
    [InlineData(TarEntryFormat.Ustar)]
    [InlineData(TarEntryFormat.Pax)]
    [InlineData(TarEntryFormat.Gnu)]
    public void Tar_is_told_with_and_without_its_mark(TarEntryFormat format)
    {
        var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, format, leaveOpen: true))
        {
            tar.WriteEntry(format switch
            {
                TarEntryFormat.V7 => new V7TarEntry(TarEntryType.V7RegularFile, "a.txt"),
                TarEntryFormat.Ustar => new UstarTarEntry(TarEntryType.RegularFile, "a.txt"),
                TarEntryFormat.Pax => new PaxTarEntry(TarEntryType.RegularFile, "a.txt"),
                _ => (TarEntry)new GnuTarEntry(TarEntryType.RegularFile, "a.txt"),
            });
        }

        Assert.Equal("application/x-tar", Samples.Sniff(bytes.ToArray())?.MediaType);
    }

    [Fact]
    public void Noise_is_nothing()
    {
        var random = new Random(7);
        var noise = new byte[5_000];
        random.NextBytes(noise);
        noise[0] = 0x99;

        Assert.Null(Samples.Sniff(noise));
    }
}
