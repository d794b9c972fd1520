namespace OnPut.MetadataIndex.Facts.Media.Ogg;

/// <summary>The first two packets of one stream: what it is, and its comments.</summary>
internal sealed class OggStream
{
    readonly List<byte> _first = [];
    readonly List<byte> _second = [];
    int _packet;
    double _unitsASecond;
    long _skipped;
    int _keyFrameShift;

    /// <summary>Whether both packets are there, or as much of them as is wanted.</summary>
    public bool IsComplete => _packet > 1 || _second.Count >= VorbisComment.MostRead;

    /// <param name="start">Where the page's data begins.</param>
    /// <param name="lacing">Lengths; one of 255 goes on in the next.</param>
    public void Add(ContentReader content, long start, ReadOnlySpan<byte> lacing)
    {
        foreach (var length in lacing)
        {
            if (IsComplete)
                return;
            (_packet == 0 ? _first : _second).AddRange(content.Read(start, length));
            start += length;
            if (length < 255)
                _packet++;
        }
    }

    public void Describe(FactSheet facts)
    {
        ReadOnlySpan<byte> first = _first.ToArray(), second = _second.ToArray();
        if (first.StartsWith("\u0001vorbis"u8))
        {
            Sound(facts, "vorbis", first.U8(11), _unitsASecond = first.U32Le(12));
            VorbisComment.Read(second.Part(7), facts);
        }
        else if (first.StartsWith("OpusHead"u8))
        {
            Sound(facts, "opus", first.U8(9), _unitsASecond = 48_000);
            _skipped = first.U16Le(10);
            VorbisComment.Read(second.Part(8), facts);
        }
        else if (first.StartsWith("Speex   "u8))
        {
            Sound(facts, "speex", first.U8(48), _unitsASecond = first.U32Le(36));
            VorbisComment.Read(second, facts);
        }
        else if (first.StartsWith("\u007FFLAC"u8))
        {
            FlacReader.Properties(first.Part(17), facts, bytes: 0);
            _unitsASecond = facts.Media?.SampleRate ?? 0;
            VorbisComment.Read(second.Part(4), facts);
        }
        else if (first.U8(0) == 0x80 && first.Part(1).StartsWith("theora"u8))
        {
            Pictures(facts, first);
            VorbisComment.Read(second.Part(7), facts);
        }
    }

    /// <param name="position">Of a page, in the codec's own way.</param>
    public double Seconds(ulong position)
    {
        if (_unitsASecond <= 0)
            return 0;
        var units = _keyFrameShift > 0
            ? (position >> _keyFrameShift) + (position & (1ul << _keyFrameShift) - 1)
            : (double)position - _skipped;
        return Math.Max(0, units / _unitsASecond);
    }

    static void Sound(FactSheet facts, string codec, int channels, double rate) => facts.Fill(media => media.AudioCodec is not null ? media : media with
    {
        AudioCodec = codec,
        Channels = channels is > 0 and <= 255 ? channels : null,
        SampleRate = rate is > 0 and <= 10_000_000 ? (int)rate : null,
    });

    void Pictures(FactSheet facts, ReadOnlySpan<byte> header)
    {
        var (numerator, denominator) = (header.U32(22), header.U32(26));
        _unitsASecond = denominator > 0 ? (double)numerator / denominator : 0;
        _keyFrameShift = (header.U8(40) & 3) << 3 | header.U8(41) >> 5;
        var rate = _unitsASecond;
        var (width, height) = (header.U24(14), header.U24(17));
        facts.Fill(media => media with { VideoCodec = "theora", Width = width, Height = height, FrameRate = rate > 0 ? rate : null });
    }
}
