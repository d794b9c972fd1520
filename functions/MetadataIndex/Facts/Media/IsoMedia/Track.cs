namespace OnPut.MetadataIndex.Facts.Media.IsoMedia;

/// <summary>One track of a film.</summary>
internal sealed class Track
{
    public uint Id { get; set; }

    /// <summary>Degrees clockwise.</summary>
    public int Rotation { get; set; }

    /// <summary>Pixels to show it at.</summary>
    public (int Width, int Height) Shown { get; set; }

    /// <summary><c>vide</c>, <c>soun</c> …</summary>
    public string Handler { get; set; } = "";

    /// <summary>Units a second; 0 where unknown.</summary>
    public uint TimeScale { get; set; }

    /// <summary>In units.</summary>
    public ulong Duration { get; set; }

    public double Seconds => TimeScale == 0 ? 0 : (double)Duration / TimeScale;
}
