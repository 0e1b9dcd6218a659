select r.article_id as id from article_reviewers r
where r.person_id = any (:people) or r.person_id = :person
