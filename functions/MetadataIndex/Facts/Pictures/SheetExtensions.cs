namespace OnPut.MetadataIndex.Facts.Pictures;

/// <summary>Filling in what is not known yet: who speaks first is believed.</summary>
internal static class SheetExtensions
{
    extension(FactSheet facts)
    {
        public void AddPicture(PictureFacts more)
        {
            var known = facts.Picture ?? new();
            facts.Picture = known with
            {
                Width = known.Width ?? more.Width,
                Height = known.Height ?? more.Height,
                Orientation = known.Orientation ?? more.Orientation,
                Frames = known.Frames ?? more.Frames,
                ColourSpace = known.ColourSpace ?? more.ColourSpace,
                ColourProfile = known.ColourProfile ?? more.ColourProfile,
                HasAlpha = known.HasAlpha ?? more.HasAlpha,
                BitsPerChannel = known.BitsPerChannel ?? more.BitsPerChannel,
            };
        }

        public void AddCamera(CameraFacts more)
        {
            var known = facts.Camera ?? new();
            var both = known with
            {
                Make = known.Make ?? more.Make,
                Model = known.Model ?? more.Model,
                Lens = known.Lens ?? more.Lens,
                ExposureTime = known.ExposureTime ?? more.ExposureTime,
                FNumber = known.FNumber ?? more.FNumber,
                Iso = known.Iso ?? more.Iso,
                FocalLength = known.FocalLength ?? more.FocalLength,
                FocalLength35mm = known.FocalLength35mm ?? more.FocalLength35mm,
                FlashFired = known.FlashFired ?? more.FlashFired,
                Software = known.Software ?? more.Software,
            };
            if (both != new CameraFacts())
                facts.Camera = both;
        }

        public void AddDescription(DescriptionFacts more)
        {
            var known = facts.Description ?? new();
            var both = known with
            {
                Title = known.Title ?? more.Title,
                Subject = known.Subject ?? more.Subject,
                Description = known.Description ?? more.Description,
                Author = known.Author ?? more.Author,
                Copyright = known.Copyright ?? more.Copyright,
                Keywords = known.Keywords ?? more.Keywords,
                Rating = known.Rating ?? more.Rating,
                Producer = known.Producer ?? more.Producer,
                Created = known.Created ?? more.Created,
                Modified = known.Modified ?? more.Modified,
            };
            if (both != new DescriptionFacts())
                facts.Description = both;
        }
    }
}
