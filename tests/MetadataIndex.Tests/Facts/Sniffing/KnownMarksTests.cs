using System.Text;

namespace OnPut.MetadataIndex.Tests.Facts.Sniffing;

/// <summary>The shortest content of each type whose mark is certain, under the name most tools give it.</summary>
public sealed class KnownMarksTests
{
    const int Length = 600;

    [Theory]
    [InlineData("image/jls", "FFD8FFF7")]
    [InlineData("image/gif", "'GIF89a'")]
    [InlineData("image/bmp", "'BM' 36000000 00000000 36000000 28000000")]
    [InlineData("image/x-icon", "00000100 0100 1010 0000")]
    [InlineData("image/x-icon", "00000200 0100 2020 0000")]
    [InlineData("image/x-icon", "00000100 0100 1010 00FF")]
    [InlineData("image/icns", "'icns' 00000258")]
    [InlineData("image/jxl", "FF0A")]
    [InlineData("image/jxl", "0000000C 'JXL ' 0D0A870A")]
    [InlineData("image/jp2", "0000000C 'jP  ' 0D0A870A 00000014 'ftypjp2 '")]
    [InlineData("image/jpx", "0000000C 'jP  ' 0D0A870A 00000014 'ftypjpx '")]
    [InlineData("image/jpm", "0000000C 'jP  ' 0D0A870A 00000014 'ftypjpm '")]
    [InlineData("image/mj2", "0000000C 'jP  ' 0D0A870A 00000014 'ftypmjp2'")]
    [InlineData("image/j2c", "FF4FFF51")]
    [InlineData("image/vnd.ms-photo", "'II' BC01")]
    [InlineData("image/bpg", "'BPG' FB")]
    [InlineData("image/flif", "'FLIF'")]
    [InlineData("image/x-xcf", "'gimp xcf file' 00")]
    [InlineData("image/qoi", "'qoif'")]
    [InlineData("image/x-exr", "762F3101")]
    [InlineData("image/vnd.ms-dds", "'DDS ' 7C000000")]
    [InlineData("image/ktx", "AB 'KTX 11' BB0D0A1A0A")]
    [InlineData("image/vnd.dwg", "'AC1032' 00")]
    [InlineData("image/vnd.djvu", "'AT&TFORM' 00000000 'DJVU'")]
    [InlineData("image/x-olympus-orf", "'IIRO' 08000000 18")]
    [InlineData("image/x-panasonic-rw2", "'IIU' 00 18000000 88E774D8")]
    [InlineData("image/x-fujifilm-raf", "'FUJIFILMCCD-RAW'")]
    [InlineData("image/x-canon-cr3", "00000018 'ftypcrx '")]
    [InlineData("image/heif", "0000001C 'ftypmif1' 00000000 'mif1heic'")]
    [InlineData("image/heif", "0000001C 'ftypMiHB' 00000000 'mif1MiHB'")]
    [InlineData("image/heif-sequence", "00000018 'ftypmsf1'")]
    [InlineData("image/heic-sequence", "00000018 'ftyphevc'")]
    [InlineData("image/avif", "00000018 'ftypavis'")]
    [InlineData("video/mp4", "00000018 'ftypisom'")]
    [InlineData("video/mp4", "00000018 'ftypM4P '")]
    [InlineData("video/mp4", "00000018 'ftypF4V '")]
    [InlineData("video/x-m4v", "00000018 'ftypM4V '")]
    [InlineData("audio/mp4", "00000018 'ftypM4B '")]
    [InlineData("audio/mp4", "00000018 'ftypF4A '")]
    [InlineData("video/3gpp2", "00000018 'ftyp3g2a'")]
    [InlineData("video/quicktime", "00000008 'wide'")]
    [InlineData("video/quicktime", "00000258 'mdat'")]
    [InlineData("video/vnd.avi", "'RIFF' 00000000 'AVI LIST'")]
    [InlineData("audio/wav", "'RIFF' 00000000 'WAVEfmt '")]
    [InlineData("audio/qcelp", "'RIFF' 00000000 'QLCMfmt '")]
    [InlineData("image/webp", "'RIFF' 00000000 'WEBPVP8 '")]
    [InlineData("audio/aiff", "'FORM' 00000000 'AIFC'")]
    [InlineData("video/x-flv", "'FLV' 0105")]
    [InlineData("application/x-shockwave-flash", "'CWS' 0A")]
    [InlineData("application/vnd.rn-realmedia", "'.RMF' 00000012")]
    [InlineData("application/mxf", "060E2B34 02050101 0D010201 0102")]
    [InlineData("video/MP2P", "000001BA 44")]
    [InlineData("video/MP1S", "000001BA 21")]
    [InlineData("video/mpeg", "000001B3")]
    [InlineData("audio/ogg; codecs=opus", "'OggS' 0002 0000000000000000 00000000 00000000 00000000 0113 'OpusHead'")]
    [InlineData("audio/ogg", "'OggS' 0002 0000000000000000 00000000 00000000 00000000 0150 'Speex   '")]
    [InlineData("video/ogg", "'OggS' 0002 0000000000000000 00000000 00000000 00000000 012A 80 'theora'")]
    [InlineData("audio/midi", "'MThd' 00000006")]
    [InlineData("audio/amr", "'#!AMR' 0A 3C")]
    [InlineData("audio/ape", "'MAC ' 960F")]
    [InlineData("audio/wavpack", "'wvpk'")]
    [InlineData("audio/x-musepack", "'MPCKSH'")]
    [InlineData("audio/x-musepack", "'MP+' 07")]
    [InlineData("audio/x-dsf", "'DSD ' 1C00")]
    [InlineData("audio/x-voc", "'Creative Voice File' 1A")]
    [InlineData("audio/x-it", "'IMPM'")]
    [InlineData("audio/x-xm", "'Extended Module: x' 00")]
    [InlineData("audio/x-s3m", "'SCRM'", 44)]
    [InlineData("audio/vnd.dolby.dd-raw", "0B77")]
    [InlineData("audio/aac", "FFF15080 0D7FFC")]
    [InlineData("audio/mpeg", "FFFB9064")]
    [InlineData("audio/mpeg", "FFE340C4")]
    [InlineData("audio/aac", "'ID3' 0300 00 00000000 FFF15080 0D7FFC")]
    [InlineData("audio/wavpack", "'ID3' 0300 00 00000000 'wvpk'")]
    [InlineData("application/x-7z-compressed", "'7z' BCAF271C")]
    [InlineData("application/x-rar-compressed", "'Rar!' 1A070100")]
    [InlineData("application/x-xz", "FD '7zXZ' 00")]
    [InlineData("application/x-lzip", "'LZIP' 01")]
    [InlineData("application/x-lz4", "04224D18")]
    [InlineData("application/x-lz4", "02214C18")]
    [InlineData("application/x-bzip2", "'BZh91AY' 00")]
    [InlineData("application/x-compress", "1F9D90")]
    [InlineData("application/x-compress", "1FA0")]
    [InlineData("application/x-lzh-compressed", "2200 '-lh5-'")]
    [InlineData("application/x-arj", "60EA2900")]
    [InlineData("application/x-ace-compressed", "0000 3100 0000 90 '**ACE**'")]
    [InlineData("application/vnd.ms-cab-compressed", "'MSCF' 00000000")]
    [InlineData("application/x-unix-archive", "'!<arch>' 0A 'a.o/' 00")]
    [InlineData("application/x-deb", "'!<arch>' 0A 'debian-binary   ' 00")]
    [InlineData("application/x-rpm", "EDABEEDB 0300")]
    [InlineData("application/x-cpio", "C771 0000")]
    [InlineData("application/x-cpio", "'070707' '000001' 00")]
    [InlineData("application/x-asar", "04000000 20000000 1C000000 16000000 '{\"files\":{}}' 00")]
    [InlineData("application/x-google-chrome-extension", "'Cr24' 03000000")]
    [InlineData("application/x-apple-diskimage", "'koly' 00000004", Length - 512)]
    [InlineData("application/x-sqlite3", "'SQLite format 3' 00")]
    [InlineData("application/avro", "'Obj' 01")]
    [InlineData("application/vnd.apache.arrow.file", "'ARROW1' 0000")]
    [InlineData("application/x-spss-sav", "'$FL2@(#)' 00")]
    [InlineData("application/x-jmp-data", "FFFF0000 07000000 04000000 01000100")]
    [InlineData("application/x-jmp-data", "0000FFFF 00000007 00000004 00010001")]
    [InlineData("application/x-esri-shape", "0000270A 00000000 00000000 00000000 00000000 00000000 0000012C E8030000")]
    [InlineData("application/vnd.tcpdump.pcap", "A1B2C3D4 0002")]
    [InlineData("application/vnd.tcpdump.pcap", "4D3CB2A1 0200")]
    [InlineData("application/x-pcapng", "0A0D0D0A 1C000000")]
    [InlineData("application/dicom", "'DICM'", 128)]
    [InlineData("application/x-ft-windows-registry-hive", "'regf' 00")]
    [InlineData("application/x-mobipocket-ebook", "'BOOKMOBI'", 60)]
    [InlineData("application/vnd.ms-htmlhelp", "'ITSF' 03000000")]
    [InlineData("application/x-indesign", "0606EDF5 D81D46E5 BD31EFE7 FE74B71D")]
    [InlineData("application/vnd.ms-outlook", "'!BDN' 00")]
    [InlineData("application/eps", "C5D0D3C6 20000000")]
    [InlineData("model/gltf-binary", "'glTF' 02000000")]
    [InlineData("application/x-blender", "'BLENDER-v300' 00")]
    [InlineData("application/x.autodesk.fbx", "'Kaydara FBX Binary  ' 00")]
    [InlineData("application/vnd.google.draco", "'DRACO' 0202")]
    [InlineData("application/vnd.iccprofile", "'acsp'", 36)]
    [InlineData("application/x.ms.shortcut", "4C000000 01140200 00000000 C0000000 00000046")]
    [InlineData("application/x.apple.alias", "'book' 00000000 'mark' 00000000")]
    [InlineData("application/x-mie", "'~' 1004 FE '0MIE'")]
    [InlineData("application/vnd.ms-fontobject", "00000000 00000000 01000200 00000000 00000000 00000000 00000000 00000000 0000 'LP'")]
    [InlineData("font/woff2", "'wOF2' 00010000")]
    [InlineData("font/otf", "'OTTO' 000A")]
    [InlineData("font/collection", "'ttcf' 00010000")]
    [InlineData("font/ttf", "00010000 000A")]
    [InlineData("application/x-mach-binary", "CFFAEDFE 07000001")]
    [InlineData("application/x-msdownload", "'MZ' 9000")]
    [InlineData("application/vnd.android.dex", "'dex' 0A '035' 00")]
    [InlineData("application/x-nintendo-nes-rom", "'NES' 1A")]
    public void A_certain_mark_tells_the_type(string mediaType, string mark, int at = 0)
    {
        var bytes = new byte[Length];
        Written(mark).CopyTo(bytes, at);

        Assert.Equal(mediaType, Samples.Sniff(bytes)?.MediaType);
    }

    [Theory]
    [InlineData("application/vnd.ms-word.document.macroEnabled.main+xml", "application/vnd.ms-word.document.macroenabled.12")]
    [InlineData("application/vnd.ms-word.template.macroEnabledTemplate.main+xml", "application/vnd.ms-word.template.macroenabled.12")]
    [InlineData("application/vnd.ms-excel.template.macroEnabled.main+xml", "application/vnd.ms-excel.template.macroenabled.12")]
    [InlineData("application/vnd.ms-excel.sheet.binary.macroEnabled.main", "application/vnd.ms-excel.sheet.binary.macroenabled.12")]
    [InlineData("application/vnd.ms-powerpoint.slideshow.macroEnabled.main+xml", "application/vnd.ms-powerpoint.slideshow.macroenabled.12")]
    [InlineData("application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml",
        "application/vnd.openxmlformats-officedocument.presentationml.slideshow")]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.template")]
    [InlineData("application/vnd.ms-visio.drawing.main+xml", "application/vnd.visio")]
    [InlineData("application/vnd.ms-package.3dmanufacturing-3dmodel+xml", "model/3mf")]
    public void The_main_part_of_a_package_tells_its_type(string part, string mediaType)
    {
        var package = Zips.Of(("[Content_Types].xml", $"<Types><Override ContentType=\"{part}\"/></Types>"));

        Assert.Equal(mediaType, Samples.Sniff(package)?.MediaType);
    }

    [Theory]
    [InlineData("classes.dex", "application/vnd.android.package-archive")]
    [InlineData("META-INF/mozilla.rsa", "application/x-xpinstall")]
    [InlineData("doc.kml", "application/vnd.google-earth.kmz")]
    public void The_files_in_a_zip_tell_its_type(string name, string mediaType) =>
        Assert.Equal(mediaType, Samples.Sniff(Zips.Of((name, "x")))?.MediaType);

    [Fact]
    public void A_tar_is_one_even_when_its_first_file_is_named_like_the_mark_of_something_else()
    {
        var bytes = new byte[1_024];
        Written("'BM-abc'").CopyTo(bytes, 0);
        Written("'ustar' 00 '00'").CopyTo(bytes, 257);

        Assert.Equal("application/x-tar", Samples.Sniff(bytes)?.MediaType);
    }

    [Fact]
    public void Binary_surfaces_are_told_by_their_count_of_triangles()
    {
        var bytes = new byte[84 + (3 * 50)];
        bytes[80] = 3;

        Assert.Equal("model/stl", Samples.Sniff(bytes)?.MediaType);
        Assert.Null(Samples.Sniff(bytes[..^1]));
    }

    /// <summary>Hexadecimal digits, and texts in quotes.</summary>
    static byte[] Written(string mark)
    {
        var bytes = new List<byte>();
        var parts = mark.Split('\'');
        for (var i = 0; i < parts.Length; i++)
        {
            bytes.AddRange(i % 2 == 1
                ? Encoding.Latin1.GetBytes(parts[i])
                : Convert.FromHexString(parts[i].Replace(" ", "", StringComparison.Ordinal)));
        }
        return [.. bytes];
    }
}
