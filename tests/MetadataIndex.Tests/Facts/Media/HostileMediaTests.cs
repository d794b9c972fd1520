using OnPut.MetadataIndex.Facts;
using OnPut.MetadataIndex.Facts.Media;
using OnPut.MetadataIndex.Facts.Media.Asf;
using OnPut.MetadataIndex.Facts.Media.IsoMedia;
using OnPut.MetadataIndex.Facts.Media.Matroska;
using OnPut.MetadataIndex.Facts.Media.Mpeg;
using OnPut.MetadataIndex.Facts.Media.Ogg;
using OnPut.MetadataIndex.Facts.Media.Riff;

namespace OnPut.MetadataIndex.Tests.Facts.Media;

public sealed class HostileMediaTests
{
    const int Budget = StoredObject.DefaultBudget;

    static readonly Dictionary<string, (byte[] File, Action<ContentReader, FactSheet> Reader)> Readers = new()
    {
        ["mp4"] = (TinyFiles.Mp4, IsoMediaReader.Read),
        ["mp4 in fragments"] = (TinyFiles.FragmentedMp4, IsoMediaReader.Read),
        ["webm"] = (TinyFiles.WebM, MatroskaReader.Read),
        ["webm live"] = (TinyFiles.LiveWebM, MatroskaReader.Read),
        ["mp3"] = (TinyFiles.Mp3, MpegAudioReader.Read),
        ["opus"] = (TinyFiles.Opus, OggReader.Read),
        ["flv"] = (TinyFiles.Flv, FlvReader.Read),
        ["wmv"] = (TinyFiles.Wmv, AsfReader.Read),
        ["aiff"] = (TinyFiles.Aiff, AiffReader.Read),
        ["caf"] = (TinyFiles.Caf, CafReader.Read),
        ["wav"] = (TinyFiles.Wav, WavReader.Read),
        ["avi"] = (TinyFiles.Wav, AviReader.Read),
        ["ts"] = (TinyFiles.TransportStream, TransportStreamReader.Read),
        ["mpg"] = ([0, 0, 1, 0xBA, .. TinyFiles.TransportStream], ProgramStreamReader.Read),
        ["flac"] = ([.. "fLaC"u8, 0, 0, 0, 34, .. new byte[34], 4, 0, 0, 40, .. new byte[80]], FlacReader.Read),
        ["aac"] = ([0xFF, 0xF1, 0x50, 0x80, 0x40, 0x1F, 0xFC, .. new byte[600]], AdtsReader.Read),
        ["amr"] = ([.. "#!AMR\n"u8, .. new byte[300]], AmrReader.Read),
    };

    public static TheoryData<string> Names => [.. Readers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_damaged_file_is_never_an_exception(string name)
    {
        var (file, reader) = Readers[name];
        var random = new Random(4711);
        for (var round = 0; round < 1_500; round++)
            Reading.Of(Damage.To(file, random), reader);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_cut_anywhere_is_never_an_exception(string name)
    {
        var (file, reader) = Readers[name];
        for (var length = 0; length < file.Length; length += 1 + file.Length / 300)
            Reading.Of(file[..length], reader);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_reader_is_done_with_any_other_file(string name)
    {
        foreach (var (file, _) in Readers.Values)
            Reading.Of(file, Readers[name].Reader);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Damage_in_a_large_file_never_leads_beyond_the_budget(string name)
    {
        var (file, reader) = Readers[name];
        var random = new Random(42);
        for (var round = 0; round < 100; round++)
        {
            using var stored = new StoredObject(5L << 30, Budget, (0, Damage.To(file, random)), ((5L << 30) - file.Length, file));
            Reading.WithinBudget(stored, reader);
        }
    }

    [Fact]
    public void Boxes_nested_without_end_are_not_followed()
    {
        var box = IsoBuilder.Box("udta");
        for (var depth = 0; depth < 2_000; depth++)
            box = IsoBuilder.Box(depth % 2 == 0 ? "meta" : "udta", box);

        Assert.Null(Reading.Of(IsoBuilder.Box("moov", box), IsoMediaReader.Read).Description);
    }
}
