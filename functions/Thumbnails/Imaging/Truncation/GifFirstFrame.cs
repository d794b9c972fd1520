namespace OnPut.Thumbnails.Imaging.Truncation;

/// <summary>The first frame of a GIF: its LZW codes counted, not drawn (GIF89a §20, §22 and Appendix F).</summary>
internal static class GifFirstFrame
{
    const byte Extension = 0x21;
    const byte ImageDescriptor = 0x2C;
    const int Interlaced = 0x40;

    /// <returns>
    /// 0 to 100. An interlaced frame counts as nothing unless it is whole: what is missing is every other line.
    /// null where its data is damaged rather than cut short.
    /// </returns>
    public static int? PercentThere(ByteReader file)
    {
        file.Skip(10);
        if (file.Next() is not { } flags)
            return 0;
        file.Skip(2 + PaletteBytes(flags));
        while (file.Next() is { } block)
        {
            if (block == ImageDescriptor)
                return OfFrame(file);
            if (block != Extension)
                return null;
            file.Skip(1);
            while (file.Next() is { } length and not 0)
                file.Skip(length);
        }
        return 0;
    }

    static int? OfFrame(ByteReader file)
    {
        file.Skip(4);
        if (Number(file) is not { } width || Number(file) is not { } height || file.Next() is not { } flags)
            return 0;
        file.Skip(PaletteBytes(flags));
        if (file.Next() is not { } codeSize)
            return 0;
        var pixels = (long)width * height;
        if (pixels == 0 || codeSize is < 1 or > 8 || new GifCodes(file, codeSize).CountPixels(pixels) is not { } found)
            return null;
        return found < pixels && (flags & Interlaced) != 0 ? 0 : (int)(found * 100 / pixels);
    }

    static int? Number(ByteReader file) => file.Next() is { } low && file.Next() is { } high ? low | high << 8 : null;

    static int PaletteBytes(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
}
