import PalierKit

/// The tutorial while it is taken: the lesson, and what was typed in it.
struct Tutorial {
  /// The session that is gone back to afterwards.
  let home: Session
  let check: LessonCheck
  var place: Int
  /// The lines typed in the lesson.
  var typed: [String] = []
  /// The rows that the goal speaks of, as they were when the lesson began.
  var before: Int?

  var lesson: Lesson { Lesson.all[place] }
  var isLast: Bool { place + 1 == Lesson.all.count }
}
