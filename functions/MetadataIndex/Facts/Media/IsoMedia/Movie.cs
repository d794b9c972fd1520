namespace OnPut.MetadataIndex.Facts.Media.IsoMedia;

/// <summary>What the tracks of a film have in common, and what its fragments need to know of them.</summary>
internal sealed class Movie
{
    public DateTimeOffset? Created { get; set; }

    public bool IsFragmented { get; set; }

    /// <summary>Units a second; 0 where unknown.</summary>
    public uint TimeScale { get; set; }

    /// <summary>Seconds; 0 where its header does not say.</summary>
    public double Seconds { get; set; }

    public List<Track> Tracks { get; } = [];

    /// <summary>Units that a sample lasts unless its fragment says otherwise, by track.</summary>
    public Dictionary<uint, uint> SampleDurations { get; } = [];

    public Track? Track(uint id) => Tracks.Find(track => track.Id == id);
}
