using OnPut.MetadataIndex.Facts;

namespace OnPut.MetadataIndex.Tests.Facts.Pictures;

/// <summary>Photos of real cameras, where they are at hand.</summary>
public sealed class PictureCorpusTests
{
    [Theory]
    [InlineData("Canon_40D.jpg", "Canon", "Canon EOS 40D", "2008-05-30T15:56:01")]
    [InlineData("Nikon_D70.jpg", "NIKON CORPORATION", "NIKON D70", "2008-03-15T09:52:01")]
    [InlineData("DSCN0010.jpg", "NIKON", "COOLPIX P6000", "2008-10-22T16:28:39")]
    public void Cameras_are_told(string name, string make, string model, string taken)
    {
        var facts = Read("exif", name);

        Assert.Equal((make, model), (facts.Camera!.Make, facts.Camera.Model));
        Assert.Equal(taken, facts.Taken!.Local.ToString("s"));
        Assert.Null(facts.Taken.Offset);
    }

    [Fact]
    public void Places_are_told()
    {
        var place = Read("exif", "DSCN0010.jpg").Place!;

        Assert.Equal((43.467448, 11.885127), (Math.Round(place.Latitude, 6), Math.Round(place.Longitude, 6)));
    }

    [Fact]
    public void A_photo_of_a_phone_says_where_it_was_taken()
    {
        var facts = Read("exif", "IMG_5195.HEIC");

        Assert.Equal("Apple", facts.Camera!.Make);
        Assert.Equal((39.051344, -94.288772), (Math.Round(facts.Place!.Latitude, 6), Math.Round(facts.Place.Longitude, 6)));
    }

    [Fact]
    public void Eight_orientations_are_told()
    {
        for (var orientation = 1; orientation <= 8; orientation++)
            Assert.Equal(orientation, Read("orientation", $"Landscape_{orientation}.jpg").Picture!.Orientation);
    }

    static FactSheet Read(string folder, string name) => Samples.Read(File.ReadAllBytes(Path.Combine(Samples.Folder(folder), name)));
}
